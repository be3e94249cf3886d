using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Screening;

/// <summary>Finds the text that a comment answers to, as long as it is kept.</summary>
internal sealed class ThreadContext(ITextProtector protector)
{
    /// <summary>
    /// The parent's text by revision id: the item answered to, else the post that opened the thread, else what an
    /// import gave. A revision without any is absent.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, string>> ReadAsync(
        ModerationDb db, IReadOnlyList<Revision> revisions, CancellationToken cancellationToken)
    {
        Dictionary<(string Group, string Platform), byte[]> texts =
            await ReadParentsAsync(db, revisions, cancellationToken).ConfigureAwait(false);
        Dictionary<long, string> parents = [];
        foreach (Revision revision in revisions.Where(r => r.Item.ParentPlatformId is not null || r.ParentTextCipher is not null))
        {
            Item item = revision.Item;
            byte[]? cipher = texts.GetValueOrDefault((item.GroupId, item.ParentPlatformId ?? ""))
                ?? texts.GetValueOrDefault((item.GroupId, item.ThreadPlatformId))
                ?? revision.ParentTextCipher;
            if (cipher is not null && protector.TryUnprotect(cipher, out string? text))
            {
                parents[revision.Id] = text;
            }
        }

        return parents;
    }

    private static async Task<Dictionary<(string Group, string Platform), byte[]>> ReadParentsAsync(
        ModerationDb db, IReadOnlyList<Revision> revisions, CancellationToken cancellationToken)
    {
        string[] ids = [.. revisions.Where(r => r.Item.ParentPlatformId is not null)
            .SelectMany(r => new[] { r.Item.ParentPlatformId!, r.Item.ThreadPlatformId }).Distinct()];
        var rows = await db.Set<Revision>().AsNoTracking()
            .Where(r => ids.Contains(r.Item.PlatformId) && r.Number == r.Item.LatestRevision && r.TextCipher != null)
            .Select(r => new { r.Item.GroupId, r.Item.PlatformId, r.TextCipher })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(r => (r.GroupId, r.PlatformId), r => r.TextCipher!);
    }
}
