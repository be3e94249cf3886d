using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>How often each author was flagged lately: a first slip and a habit do not ask for the same answer.</summary>
internal static class AuthorHistory
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(90);

    /// <summary>The rank of each flag among its author's flags of the 90 days before it, from 1, by flag id.</summary>
    public static async Task<IReadOnlyDictionary<long, int>> RankAsync(
        ModerationDb db, IReadOnlyCollection<Flag> flags, CancellationToken cancellationToken)
    {
        List<string> authors = [.. flags.Select(f => f.AuthorPlatformId).OfType<string>().Distinct()];
        if (authors.Count == 0)
        {
            return new Dictionary<long, int>();
        }

        List<string> groups = [.. flags.Select(f => f.GroupId).Distinct()];
        DateTimeOffset since = flags.Min(f => f.RaisedAt) - Span;
        var raised = await db.Set<Flag>().AsNoTracking()
            .Where(f => groups.Contains(f.GroupId) && authors.Contains(f.AuthorPlatformId!) && f.RaisedAt >= since)
            .Select(f => new { f.GroupId, Author = f.AuthorPlatformId, f.RaisedAt, f.Id })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var byAuthor = raised.ToLookup(r => (r.GroupId, r.Author));
        return flags.Where(f => f.AuthorPlatformId is not null).ToDictionary(
            f => f.Id,
            f => byAuthor[(f.GroupId, f.AuthorPlatformId)].Count(r =>
                r.RaisedAt >= f.RaisedAt - Span
                && (r.RaisedAt < f.RaisedAt || (r.RaisedAt == f.RaisedAt && r.Id <= f.Id))));
    }

    /// <summary>The number an item's author stands at; 0 when the author is not known.</summary>
    public static int Of(IReadOnlyDictionary<long, int> ranks, Flag flag) => ranks.GetValueOrDefault(flag.Id);
}
