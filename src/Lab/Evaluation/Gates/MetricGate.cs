using System.Globalization;
using ModerationBot.Lab.Evaluation.Identification;

namespace ModerationBot.Lab.Evaluation.Gates;

/// <summary>No figure of the committed table may fall: sets what was measured now beside <c>models/metrics.json</c>.</summary>
/// <param name="committed">Rows of the committed table.</param>
/// <param name="tolerance">How much worse a figure may be.</param>
internal sealed class MetricGate(IReadOnlyList<MetricRow> committed, GateTolerance tolerance)
{
    private const double Unit = 10_000;

    // A model trained anew moves F1 and AUC by a few thousandths with the order of its examples alone.
    private const double Slack = 0.005;

    private static readonly string[] MayBeAbsent = [.. OutsideTable.Sections, .. PublishedTable.Sections];

    private static readonly string[] Headlines = ["own test", IdentificationEvaluator.Half + " own test"];

    /// <summary>A gate before the table of a folder.</summary>
    /// <param name="models">Folder that holds <c>metrics.json</c>.</param>
    /// <param name="tolerance">How much worse a figure may be.</param>
    /// <exception cref="FileNotFoundException">There is no table.</exception>
    /// <exception cref="InvalidDataException">The table cannot be read.</exception>
    public static MetricGate Load(string models, GateTolerance tolerance = GateTolerance.Rounding) =>
        new(MetricsJson.Read(Path.Combine(models, MetricsJson.FileName)), tolerance);

    /// <summary>
    /// Compares. Rows on data outside the repository are skipped and named when the data is not here; every other row must be
    /// measured, on as many texts as when it was committed. Rows of the identification half are skipped where its model is not.
    /// </summary>
    public GateResult Check(Measurement measured)
    {
        Dictionary<string, MetricRow> now = measured.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        MetricRow[] skipped = [.. committed.Where(row => IsAbsent(row, measured.Absent))];
        MetricRow[] asked = [.. committed.Except(skipped)];
        Fall[] falls = [.. asked.SelectMany(row => now.TryGetValue(row.Key, out MetricRow? found)
            ? Compare(row, found)
            : [new Fall(row.Key, "", Size(row), "", "not measured")])];
        return new(asked.Sum(row => row.Figures.Keys.Count(IsGated)), falls, [.. skipped.Select(row => row.Key)]);
    }

    private static bool IsAbsent(MetricRow row, IReadOnlyList<string> absent) =>
        (MayBeAbsent.Contains(row.Section) && (absent.Contains(row.Section) || absent.Contains(row.Key)))
        || (absent.Contains(IdentificationEvaluator.Half) && IdentificationEvaluator.Holds(row));

    private static bool IsGated(string metric) => Metric.Direction(metric) != 0;

    private IEnumerable<Fall> Compare(MetricRow before, MetricRow now)
    {
        // Bins of scores hold other texts with every model; they have no gated figures.
        if (!before.Figures.Keys.Any(IsGated))
        {
            return [];
        }

        return (before.Texts, before.Positives) == (now.Texts, now.Positives)
            ? before.Figures.Where(pair => IsGated(pair.Key)).SelectMany(pair => Compare(before, pair.Key, pair.Value, now[pair.Key]))
            : [new(before.Key, "", Size(before), Size(now), "other texts: run evaluate and commit its table")];
    }

    private IEnumerable<Fall> Compare(MetricRow row, string metric, Figure before, Figure? now)
    {
        if (now is not { } figure)
        {
            return Metric.NeedsFlags(metric) ? [] : [new(row.Key, metric, Text(before.Value), "", "not measured")];
        }

        double limit = LimitOf(row, metric, before);
        double worse = (limit - figure.Value) * Metric.Direction(metric);
        return Math.Round(worse * Unit) > 1 ? [new(row.Key, metric, Text(before.Value), Text(figure.Value), Why(limit, before))] : [];
    }

    private double LimitOf(MetricRow row, string metric, Figure before)
    {
        bool headline = row.Name == "all" && Headlines.Any(start => row.Section.StartsWith(start, StringComparison.Ordinal)) && metric is Metric.F1 or Metric.Auc;
        return tolerance == GateTolerance.Rounding ? before.Value
            : headline ? before.Value - Slack
            : Metric.Direction(metric) > 0 ? before.Interval.Low : before.Interval.High;
    }

    private static string Why(double limit, Figure before) => limit == before.Value ? "worse" : "worse than the limit: " + Text(limit);

    private static string Size(MetricRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Texts} texts, {row.Positives} positive");

    private static string Text(double value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
