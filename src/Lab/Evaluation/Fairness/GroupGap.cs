namespace ModerationBot.Lab.Evaluation.Fairness;

/// <summary>
/// False alarms of the worst group less those of the best. Among many small groups some do badly by accident, so the gap
/// stands beside the one that chance gives: the same flags, dealt out to the sentences at random.
/// </summary>
internal sealed class GroupGap
{
    private const int Rounds = 1000;
    private const ulong Seed = 7;
    private readonly int[][] _groups;

    /// <summary>The gap between groups of answers.</summary>
    /// <param name="groups">Group of each answer.</param>
    /// <param name="flags">Whether it was flagged.</param>
    public GroupGap(IReadOnlyList<string> groups, bool[] flags)
    {
        _groups = [.. Enumerable.Range(0, groups.Count).GroupBy(i => groups[i], StringComparer.Ordinal).Select(group => group.ToArray())];
        Figure[] rates = [.. Rates(flags).OrderBy(rate => rate.Value)];
        Measured = new(rates[^1].Value - rates[0].Value, Interval.Newcombe(rates[^1], rates[0]));
        ByChance = Dealt([.. flags]);
    }

    /// <summary>The gap, with Newcombe's interval for the two groups at its ends.</summary>
    public Figure Measured { get; }

    /// <summary>Median and middle 95 % of the gap that chance gives.</summary>
    public Figure ByChance { get; }

    private IEnumerable<Figure> Rates(bool[] flags) => _groups.Select(group => Figure.Share(group.Count(i => flags[i]), group.Length));

    private Figure Dealt(bool[] flags)
    {
        Draws draws = new(Seed);
        double[] gaps = [.. Enumerable.Range(0, Rounds).Select(_ =>
        {
            draws.Shuffle(flags.AsSpan());
            double[] rates = [.. Rates(flags).Select(rate => rate.Value)];
            return rates.Max() - rates.Min();
        })];
        Interval middle = Interval.Middle(gaps);
        return new(gaps[Rounds / 2], middle);
    }
}
