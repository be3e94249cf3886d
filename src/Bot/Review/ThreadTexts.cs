using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>The texts around flagged items: what they answer to and the post that opened their thread.</summary>
internal sealed class ThreadTexts(IReadOnlyDictionary<(string Group, string PlatformId), ThreadPart> parts)
{
    /// <summary>Reads the latest text of the parents and posts of some items.</summary>
    public static async Task<ThreadTexts> ReadAsync(
        ModerationDb db, MemberTexts texts, IReadOnlyCollection<Item> items, CancellationToken cancellationToken)
    {
        List<string> groups = [.. items.Select(i => i.GroupId).Distinct()];
        List<string> wanted = [.. items.SelectMany(i => new[] { i.ParentPlatformId, i.ThreadPlatformId }).OfType<string>().Distinct()];
        List<Revision> found = await db.Set<Revision>().AsNoTracking().Include(r => r.Item)
            .Where(r => groups.Contains(r.Item.GroupId) && wanted.Contains(r.Item.PlatformId) && r.Number == r.Item.LatestRevision)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return new ThreadTexts(found.ToDictionary(
            r => (r.Item.GroupId, r.Item.PlatformId),
            r => new ThreadPart(texts.Open(r), r.Attachments, WebLink.Safe(r.Item.Permalink))));
    }

    /// <summary>What the item answers to; null for a post and when it is not stored.</summary>
    public MemberText? Parent(Item item) => item.ParentPlatformId is { } parent ? Find(item.GroupId, parent)?.Text : null;

    /// <summary>The post that opened the item's thread; null for that post itself and when it is not stored.</summary>
    public MemberText? Post(Item item) => PostPart(item)?.Text;

    /// <summary>The same post with its attachments and its address.</summary>
    public ThreadPart? PostPart(Item item) =>
        item.ThreadPlatformId == item.PlatformId ? null : Find(item.GroupId, item.ThreadPlatformId);

    private ThreadPart? Find(string group, string platformId) => parts.GetValueOrDefault((group, platformId));
}
