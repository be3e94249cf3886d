namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>
/// How many of the last 90 days' texts of a group reach each score. Never changes; every question costs at most a walk over
/// a thousand steps.
/// </summary>
internal sealed class ScoreCurve
{
    /// <summary>Advised thresholds go no lower, however many alerts somebody can read: a quiet group would flag everything.</summary>
    public const double LowestAdvised = 0.2;

    private readonly int[] _discrimination;
    private readonly int[] _identification;
    private readonly (int First, int Second, int Count)[] _pairs;

    /// <param name="days">Counts of each day.</param>
    /// <param name="span">Days that they cover, 1 to 90.</param>
    public ScoreCurve(IReadOnlyCollection<TallyDay> days, int span)
    {
        int[] discrimination = new int[ScoreBins.Count];
        int[] identification = new int[ScoreBins.Count];
        Dictionary<int, int> pairs = [];
        foreach (TallyDay day in days)
        {
            day.AddTo(discrimination, identification, pairs);
        }

        Texts = days.Sum(day => day.Texts);
        Weeks = Math.Max(1, span / 7.0);
        _discrimination = AtLeast(discrimination);
        _identification = AtLeast(identification);
        _pairs = [.. pairs.Where(pair => pair.Value > 0).Select(pair => (pair.Key / ScoreBins.Count, pair.Key % ScoreBins.Count, pair.Value))];
    }

    /// <summary>Texts judged.</summary>
    public int Texts { get; }

    /// <summary>Weeks that the counts are spread over, 1 at least.</summary>
    public double Weeks { get; }

    /// <summary>Texts whose score in a half reaches a threshold.</summary>
    public int Count(Half half, double threshold) =>
        ScoreBins.From(threshold) is var bin and < ScoreBins.Count ? Of(half)[bin] : 0;

    /// <summary>Texts that reach the threshold of either half. Exact from <see cref="PolicyLimits.LowestThreshold"/> on.</summary>
    public int Count(double discrimination, double identification)
    {
        int first = ScoreBins.From(discrimination);
        int second = ScoreBins.From(identification);
        int both = _pairs.Where(pair => pair.First >= first && pair.Second >= second).Sum(pair => pair.Count);
        return Count(Half.Discrimination, discrimination) + Count(Half.Identification, identification) - both;
    }

    /// <summary>The same count for a week.</summary>
    public double PerWeek(double discrimination, double identification) => Count(discrimination, identification) / Weeks;

    /// <summary>The same count for a week.</summary>
    public double PerWeek(Half half, double threshold) => Count(half, threshold) / Weeks;

    /// <summary>The lowest threshold under which a half would have flagged at most so many texts a week.</summary>
    public double ThresholdFor(Half half, double perWeek)
    {
        int[] counts = Of(half);
        int bin = ScoreBins.From(LowestAdvised);
        while (bin < ScoreBins.Most && counts[bin] > perWeek * Weeks)
        {
            bin++;
        }

        return ScoreBins.Bound(bin);
    }

    private int[] Of(Half half) => half == Half.Discrimination ? _discrimination : _identification;

    private static int[] AtLeast(int[] counts)
    {
        for (int bin = counts.Length - 2; bin >= 0; bin--)
        {
            counts[bin] += counts[bin + 1];
        }

        return counts;
    }
}
