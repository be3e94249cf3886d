using ModerationBot.Detection;

namespace ModerationBot.Lab.Evaluation.Identification.Risk;

/// <summary>
/// Is the risk that the product states true? Posts about invented people are screened, and the stated risk is set beside
/// that of the population from which they were drawn: for what a post tells, and in bins of stated risk.
/// </summary>
/// <param name="composition">The detector whose score states the risk.</param>
/// <param name="population">The population.</param>
internal sealed class RiskTable(IDetector composition, Population population)
{
    /// <summary>Section of the rows by what is told.</summary>
    public const string Section = IdentificationEvaluator.Half + " risk";

    private const int Bins = 10;
    private const double Rarest = 0.01;
    private const double Commonest = 1000;

    private static readonly Details[] Kinds =
    [
        Details.Town, Details.Town | Details.Sex, Details.Town | Details.Age, Details.Town | Details.Sex | Details.Age,
        Details.Town | Details.Job, Details.Town | Details.Sex | Details.Job, Details.Town | Details.Sex | Details.Age | Details.Job,
        Details.Sex | Details.Age, Details.Sex | Details.Age | Details.Job,
    ];

    /// <summary>The rows.</summary>
    /// <param name="posts">Number of posts.</param>
    /// <param name="seed">Seed of the draws.</param>
    public IEnumerable<MetricRow> Of(int posts, ulong seed)
    {
        RiskPost[] drawn = Draw(posts, new(seed));
        RiskPair[] pairs = new RiskPair[drawn.Length];
        Parallel.For(0, pairs.Length, i => pairs[i] = Measure(drawn[i]));
        return
        [
            Row(Section, "all", pairs, Error(pairs)),
            .. Kinds.Select(kind => Row(Section, Name(kind), [.. pairs.Where(pair => pair.Told == kind)])),
            .. Enumerable.Range(0, Bins).Select(bin => Bin(bin, [.. pairs.Where(pair => BinOf(pair) == bin)])),
        ];
    }

    private RiskPost[] Draw(int posts, Draws draws) =>
        [.. Enumerable.Range(0, posts).Select(i => Kinds[i % Kinds.Length]).Select(kind => new RiskPost(population.Draw(draws, kind.HasFlag(Details.Job)), kind))];

    private RiskPair Measure(RiskPost post)
    {
        double score = composition.Detect(Document.From(new(post.Text()))).Score;
        return new(post.Told, Odds.OfScore(score), Odds.Of(post.Among(population), post.Share(population)));
    }

    private static MetricRow Row(string section, string name, RiskPair[] pairs, params ReadOnlySpan<(string, Figure)> more)
    {
        if (pairs.Length == 0)
        {
            return MetricRow.Of(section, name, 0, 0);
        }

        double[] ratios = [.. pairs.Where(pair => pair.True.Others is > Rarest and < Commonest).Select(pair => pair.Stated.Others / pair.True.Others).Order()];
        return MetricRow.Of(section, name, pairs.Length, 0,
        [
            .. Means(pairs),
            (Metric.RiskRatio, new(Ratio(pairs, [.. Enumerable.Range(0, pairs.Length)]), Bootstrap.OfTexts(pairs.Length, drawn => Ratio(pairs, drawn)))),
            .. ratios.Length == 0 ? [] : ((string, Figure)[])[(Metric.OthersRatio, Median(ratios))],
            .. more,
        ]);
    }

    private static MetricRow Bin(int bin, RiskPair[] pairs) => MetricRow.Of(
        Section + " bins", FormattableString.Invariant($"{bin / 10.0:F1} to {(bin + 1) / 10.0:F1}"), pairs.Length, 0, pairs.Length == 0 ? [] : Means(pairs));

    private static (string, Figure)[] Means(RiskPair[] pairs) =>
    [
        (Metric.StatedRisk, Figure.Mean([.. pairs.Select(pair => pair.Stated.Risk)])),
        (Metric.TrueRisk, Figure.Mean([.. pairs.Select(pair => pair.True.Risk)])),
    ];

    private static (string, Figure) Error(RiskPair[] pairs) => (Metric.CalibrationError, new(
        Error(pairs, [.. Enumerable.Range(0, pairs.Length)]), Bootstrap.OfTexts(pairs.Length, drawn => Error(pairs, drawn))));

    private static double Error(RiskPair[] pairs, int[] chosen)
    {
        Span<double> distance = stackalloc double[Bins];
        foreach (int i in chosen)
        {
            distance[BinOf(pairs[i])] += pairs[i].Stated.Risk - pairs[i].True.Risk;
        }

        double sum = 0;
        foreach (double bin in distance)
        {
            sum += Math.Abs(bin);
        }

        return sum / Math.Max(1, chosen.Length);
    }

    private static double Ratio(RiskPair[] pairs, int[] chosen)
    {
        double stated = 0;
        double real = 0;
        foreach (int i in chosen)
        {
            stated += pairs[i].Stated.Risk;
            real += pairs[i].True.Risk;
        }

        return real == 0 ? 0 : stated / real;
    }

    /// <summary>The middle of sorted values; its interval are the values as far around it as the binomial law allows.</summary>
    private static Figure Median(double[] sorted)
    {
        double spread = 0.98 * Math.Sqrt(sorted.Length);
        double middle = (sorted.Length - 1) / 2.0;
        return new(sorted[(int)middle], new(sorted[(int)Math.Max(0, middle - spread)], sorted[(int)Math.Min(sorted.Length - 1, middle + spread)]));
    }

    private static int BinOf(RiskPair pair) => Math.Clamp((int)(pair.Stated.Risk * Bins), 0, Bins - 1);

    private static string Name(Details told) => told.ToString().ToLowerInvariant();
}
