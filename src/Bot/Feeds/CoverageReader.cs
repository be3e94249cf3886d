using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Reads how well a group was seen.</summary>
internal static class CoverageReader
{
    private static readonly string[] Seen = [FeedHealth.Ok, FeedHealth.Lagging, FeedHealth.ParseErrors];

    /// <summary>Coverage of a stretch of time; null for a group without a feed, and before its first poll.</summary>
    /// <param name="db">An open context.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="from">Beginning; a group watched only since then is measured from its first poll.</param>
    /// <param name="to">End, not later than now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Coverage?> ReadAsync(
        ModerationDb db, string groupId, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (await SinceAsync(db, groupId, from, cancellationToken).ConfigureAwait(false) is not { } since || since >= to)
        {
            return null;
        }

        List<FeedSpan> well = await Spans(db, groupId)
            .Where(span => Seen.Contains(span.Health) && span.From < to && span.NextPollAt >= from)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return Coverage.Of(well, since, to);
    }

    /// <summary>From when on a group is measured: from a time, or from its first poll when that was later; null before it.</summary>
    public static async Task<DateTimeOffset?> SinceAsync(
        ModerationDb db, string groupId, DateTimeOffset from, CancellationToken cancellationToken)
    {
        DateTimeOffset? first = await Spans(db, groupId).MinAsync(span => (DateTimeOffset?)span.From, cancellationToken).ConfigureAwait(false);
        return first < from ? from : first;
    }

    private static IQueryable<FeedSpan> Spans(ModerationDb db, string groupId) =>
        db.Set<FeedSpan>().AsNoTracking().Where(span => span.GroupId == groupId);
}
