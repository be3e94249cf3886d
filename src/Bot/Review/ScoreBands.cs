using ModerationBot.Bot.Review.Queue;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>Reads bands of scores from what the queue holds in memory.</summary>
internal sealed class ScoreBands(QueueIndex index)
{
    /// <summary>Steps of the dot plot.</summary>
    public const int Dots = 50;

    private const int Samples = 3;

    /// <summary>Reads one band. Bounds outside 0 to 1, or the wrong way round, are put right.</summary>
    public async Task<ScoreBand> ReadAsync(ScoreBandQuery query, CancellationToken cancellationToken)
    {
        double from = Math.Min(Bound(query.From), Bound(query.To));
        double to = Math.Max(Bound(query.From), Bound(query.To));
        QueueSnapshot live = await index.ReadAsync(cancellationToken).ConfigureAwait(false);
        List<QueueEntry> open = [.. live.All.Where(e => IsMeant(e, query))];
        List<QueueEntry> within = [.. open.Where(e => ScoreOf(e, query.Half) is var score && score >= from && score <= to)];
        List<FlagSeen> seen = [.. within.OrderBy(e => e.Id).Take(BulkDesk.MostFlags).Select(e => new FlagSeen(e.Id, e.Version))];
        return new ScoreBand(
            seen, within.Count, within.Count(e => e.Severity == Severity.Critical), Some(seen, query.Seed), DotsOf(open, query.Half));
    }

    private static bool IsMeant(QueueEntry entry, ScoreBandQuery query) =>
        entry.State == QueueState.Open
        && (query.GroupId is null || entry.GroupId == query.GroupId)
        && (query.Half == Half.Discrimination ? entry.Discrimination : entry.Identification);

    private static double ScoreOf(QueueEntry entry, Half half) =>
        half == Half.Discrimination ? entry.DiscriminationScore : entry.IdentificationScore;

    private static int[] DotsOf(List<QueueEntry> open, Half half)
    {
        int[] dots = new int[Dots];
        foreach (QueueEntry entry in open)
        {
            // A score of 1 belongs to the last step.
            dots[Math.Clamp((int)(ScoreOf(entry, half) * Dots), 0, Dots - 1)]++;
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
}
