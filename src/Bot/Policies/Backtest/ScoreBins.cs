namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>Scores in steps of a thousandth. A step is named by the lower bound that it reaches.</summary>
internal static class ScoreBins
{
    /// <summary>The highest step: a score of 1.</summary>
    public const int Most = 1000;

    /// <summary>Number of steps.</summary>
    public const int Count = Most + 1;

    /// <summary>The highest step whose bound the score reaches.</summary>
    public static int Of(double score)
    {
        int bin = Math.Clamp((int)(score * Most), 0, Most);
        // A product may be off by one last digit, and the bound decides.
        return bin < Most && score >= Bound(bin + 1) ? bin + 1 : bin > 0 && score < Bound(bin) ? bin - 1 : bin;
    }

    /// <summary>The lowest step whose bound reaches a threshold; beyond the last when none does.</summary>
    public static int From(double threshold)
    {
        int bin = Math.Max(0, Of(threshold));
        return Bound(bin) >= threshold ? bin : bin + 1;
    }

    /// <summary>The score at which a step begins.</summary>
    public static double Bound(int bin) => bin / (double)Most;
}
