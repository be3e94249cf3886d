using ModerationBot.Detection.Identification.Composition;

namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>Others who match, and the chance of naming the right person at one guess.</summary>
/// <param name="Others">Expected number of other people who match.</param>
/// <param name="Risk">The chance, 0 to 1.</param>
internal readonly record struct Odds(double Others, double Risk)
{
    private const double Least = 1e-6;
    private const double Most = 1e9;

    /// <summary>
    /// The truth of a population: each of the other people matches by chance, so their number is binomial and the mean of
    /// one in so many is (1 - (1 - p)^n) / (n p).
    /// </summary>
    /// <param name="people">n, people among whom the person is to be found, the person included.</param>
    /// <param name="share">p, share of them who match.</param>
    public static Odds Of(double people, double share) => new(
        Math.Max(0, people - 1) * share,
        people * share < Least ? 1 : Math.Min(1, (1 - Math.Pow(1 - share, people)) / (people * share)));

    /// <summary>What a score of the product's composition says. Scores are rounded: the middle of the estimates that have this one.</summary>
    public static Odds OfScore(double score)
    {
        double others = Math.Sqrt(First(found => found <= score) * First(found => found < score));
        return new(others, new Estimate(others).Risk);
    }

    /// <summary>The least number of others whose score fits; fewer others score higher.</summary>
    private static double First(Predicate<double> fits)
    {
        double low = 1e-9;
        double high = Most;
        while (high / low > 1.0001)
        {
            double middle = Math.Sqrt(low * high);
            (low, high) = fits(new Estimate(middle).Score) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
