using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>Reads bands of scores.</summary>
internal sealed class ScoreBands(IDbContextFactory<ModerationDb> factory)
{
    /// <summary>Steps of the dot plot.</summary>
    public const int Dots = 50;

    private const int Samples = 3;

    /// <summary>Reads one band. Bounds outside 0 to 1, or the wrong way round, are put right.</summary>
    public async Task<ScoreBand> ReadAsync(ScoreBandQuery query, CancellationToken cancellationToken)
    {
        double from = Math.Min(Bound(query.From), Bound(query.To));
        double to = Math.Max(Bound(query.From), Bound(query.To));
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        IQueryable<Scored> open = Open(db, query);
        IQueryable<Scored> within = open.Where(s => s.Score >= from && s.Score <= to);
        var flags = await within.OrderBy(s => s.Id).Take(BulkDesk.MostFlags)
            .Select(s => new { s.Id, s.Version }).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<FlagSeen> seen = [.. flags.Select(f => new FlagSeen(f.Id, f.Version))];
        int total = seen.Count < BulkDesk.MostFlags ? seen.Count : await within.CountAsync(cancellationToken).ConfigureAwait(false);
        int critical = await within.CountAsync(s => s.Severity == Severity.Critical, cancellationToken).ConfigureAwait(false);
        return new ScoreBand(seen, total, critical, Some(seen, query.Seed), await DotsAsync(open, cancellationToken).ConfigureAwait(false));
    }

    private static IQueryable<Scored> Open(ModerationDb db, ScoreBandQuery query)
    {
        IQueryable<Flag> flags = db.Set<Flag>().AsNoTracking().Where(f => f.State == FlagState.Open);
        flags = query.GroupId is { } group ? flags.Where(f => f.GroupId == group) : flags;
        Expression<Func<Flag, Scored>> scored = query.Half == Half.Discrimination
            ? f => new Scored { Id = f.Id, Version = f.Version, Severity = f.Severity, Score = f.Verdict.DiscriminationScore }
            : f => new Scored { Id = f.Id, Version = f.Version, Severity = f.Severity, Score = f.Verdict.IdentificationScore };
        return flags.Where(f => query.Half == Half.Discrimination ? f.Discrimination : f.Identification).Select(scored);
    }

    private static async Task<int[]> DotsAsync(IQueryable<Scored> open, CancellationToken cancellationToken)
    {
        var steps = await open.GroupBy(s => (int)(s.Score * Dots)).Select(g => new { Step = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        int[] dots = new int[Dots];
        foreach (var step in steps)
        {
            // A score of 1 belongs to the last step.
            dots[Math.Clamp(step.Step, 0, Dots - 1)] += step.Count;
        }

        return dots;
    }

    /// <summary>Some of the flags, each as likely as any other, in the order of the list.</summary>
    private static FlagSeen[] Some(List<FlagSeen> flags, int seed)
    {
        Random random = new(seed);
        int[] places = [.. Enumerable.Range(0, flags.Count)];
        int count = Math.Min(Samples, flags.Count);
        for (int i = 0; i < count; i++)
        {
            int other = random.Next(i, places.Length);
            (places[i], places[other]) = (places[other], places[i]);
        }

        return [.. places.Take(count).Order().Select(place => flags[place])];
    }

    private static double Bound(double score) => double.IsNaN(score) ? 0 : Math.Clamp(score, 0, 1);

    private sealed class Scored
    {
        public long Id { get; init; }

        public int Version { get; init; }

        public Severity Severity { get; init; }

        public double Score { get; init; }
    }
}
