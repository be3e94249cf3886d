using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items.Threads;

/// <summary>Reads the comments above and around a flagged item, as far as they are kept.</summary>
internal static class ThreadReader
{
    /// <summary>Comments looked at on either side: a thread may have thousands.</summary>
    private const int Window = 100;

    /// <summary>Comments whose text is opened on either side.</summary>
    private const int MostTexts = 30;

    /// <summary>Flags of one thread looked at.</summary>
    private const int MostFlags = 500;

    public static async Task<ThreadAround> ReadAsync(ModerationDb db, MemberTexts texts, Flag flag, CancellationToken cancellationToken)
    {
        Item item = flag.Item;
        var flags = await db.Set<Flag>().AsNoTracking()
            .Where(f => f.GroupId == flag.GroupId && f.ThreadPlatformId == flag.ThreadPlatformId && f.Id != flag.Id)
            .OrderByDescending(f => f.Id).Take(MostFlags)
            .Select(f => new { f.ItemId, f.Item.PlatformId, Flag = new ThreadFlag(f.Id, f.Severity, f.State == FlagState.Open) })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        IQueryable<Item> comments = db.Set<Item>().AsNoTracking().Where(i => i.GroupId == item.GroupId && i.ThreadPlatformId == item.ThreadPlatformId
            && i.PlatformId != item.ThreadPlatformId && i.Id != item.Id && i.PlatformId != item.ParentPlatformId);
        List<Place> above = await PlacesAsync(
            comments.Where(i => i.CreatedAt <= item.CreatedAt).OrderByDescending(i => i.CreatedAt).ThenByDescending(i => i.Id), cancellationToken).ConfigureAwait(false);
        List<Place> below = await PlacesAsync(
            comments.Where(i => i.CreatedAt > item.CreatedAt).OrderBy(i => i.CreatedAt).ThenBy(i => i.Id), cancellationToken).ConfigureAwait(false);
        long[] kept = [.. Kept(above), .. Kept(below)];
        List<Revision> found = kept.Length == 0 ? [] : await db.Set<Revision>().AsNoTracking().Include(r => r.Item)
            .Where(r => kept.Contains(r.ItemId) && r.Number == r.Item.LatestRevision).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<long, ThreadFlag> byItem = flags.ToDictionary(f => f.ItemId, f => f.Flag);
        Dictionary<long, ThreadLine> lines = found.ToDictionary(
            r => r.ItemId, r => new ThreadLine(texts.Open(r), texts.Pseudonym(r.Item), r.Item.CreatedAt, byItem.GetValueOrDefault(r.ItemId)));
        return new ThreadAround(
            [.. Kept(above).Reverse().Where(lines.ContainsKey).Select(id => lines[id])],
            [.. Kept(below).Where(lines.ContainsKey).Select(id => lines[id])],
            above.Concat(below).Count(place => !place.HasText),
            flags.Count(f => f.Flag.IsOpen),
            flags.Find(f => f.PlatformId == item.ThreadPlatformId)?.Flag,
            flags.Find(f => f.PlatformId == item.ParentPlatformId)?.Flag);
    }

    private static Task<List<Place>> PlacesAsync(IQueryable<Item> comments, CancellationToken cancellationToken) => comments.Take(Window)
        .Select(i => new Place(i.Id, i.Revisions.Any(r => r.Number == i.LatestRevision && r.TextCipher != null)))
        .ToListAsync(cancellationToken);

    private static IEnumerable<long> Kept(List<Place> places) => places.Where(place => place.HasText).Select(place => place.ItemId).Take(MostTexts);

    private sealed record Place(long ItemId, bool HasText);
}
