using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation.Fairness;
using ModerationBot.Lab.Evaluation.Identification.Spans;

namespace ModerationBot.Lab.Evaluation.Identification.Origins;

/// <summary>
/// Who is found? Names of every origin in the same sentences, as written and all in lower case: the share of the words of the
/// names that lie in a finding of a person, whatever its score.
/// </summary>
internal sealed class OriginTable(ItemJudge judge)
{
    private const int DrawsOfEach = 4;

    /// <summary>The rows: all names, the worst origin, the gap between origins, and each origin, worst first.</summary>
    public IEnumerable<MetricRow> Of(string language, IReadOnlyList<Carrier> carriers, IReadOnlyList<OriginNames> origins)
    {
        if (origins.Count == 0)
        {
            return [];
        }

        string section = $"{IdentificationEvaluator.Half} names {language}";
        (string Origin, bool[] Cased, bool[] Lower)[] found = [.. origins.Select(names => Measure(names, language, carriers))];
        int texts = carriers.Count * DrawsOfEach;
        MetricRow[] rows = [.. found
            .Select(one => Row(section + " by origin", one.Origin, texts, one.Cased, one.Lower))
            .OrderBy(row => row[Metric.Recall]!.Value.Value)
            .ThenBy(row => row.Name, StringComparer.Ordinal)];
        bool[] cased = [.. found.SelectMany(one => one.Cased)];
        bool[] lower = [.. found.SelectMany(one => one.Lower)];
        return
        [
            Row(section, "all origins", texts * origins.Count, cased, lower),
            MetricRow.Of(section, "worst origin", texts * origins.Count, cased.Length, (Metric.Recall, Worst(rows, Metric.Recall)), (Metric.RecallLower, Worst(rows, Metric.RecallLower))),
            Gap(section, "gap between origins", texts * origins.Count, [.. found.Select(one => (one.Origin, one.Cased))]),
            Gap(section, "gap between origins, lower case", texts * origins.Count, [.. found.Select(one => (one.Origin, one.Lower))]),
            .. rows,
        ];
    }

    private (string Origin, bool[] Cased, bool[] Lower) Measure(OriginNames names, string language, IReadOnlyList<Carrier> carriers)
    {
        Draws draws = Draws.Of($"{names.Origin} {language}");
        (string Text, IReadOnlyList<TextSpan> Names)[] filled =
            [.. Enumerable.Range(0, DrawsOfEach).SelectMany(_ => carriers).Select(carrier => carrier.Fill(slot => names.Draw(slot, draws)))];
        return (names.Origin, Found(filled), Found([.. filled.Select(one => (one.Text.ToLowerInvariant(), one.Names))]));
    }

    private bool[] Found((string Text, IReadOnlyList<TextSpan> Names)[] filled)
    {
        IReadOnlyList<ItemAnswer> answers = judge.Ask([.. filled.Select(one => new IdentificationItem("", one.Text, true))]);
        return [.. answers.Zip(filled).SelectMany(pair => NameTokens.Found(pair.Second.Text, pair.Second.Names, pair.First.Findings))];
    }

    private static MetricRow Row(string section, string name, int texts, bool[] cased, bool[] lower) =>
        MetricRow.Of(section, name, texts, cased.Length, (Metric.Recall, Share(cased)), (Metric.RecallLower, Share(lower)));

    private static MetricRow Gap(string section, string name, int texts, (string Origin, bool[] Found)[] found)
    {
        string[] groups = [.. found.SelectMany(one => Enumerable.Repeat(one.Origin, one.Found.Length))];
        GroupGap gap = new(groups, [.. found.SelectMany(one => one.Found)]);
        return MetricRow.Of(section, name, texts, groups.Length, (Metric.Gap, gap.Measured), (Metric.GapByChance, gap.ByChance));
    }

    private static Figure Worst(MetricRow[] rows, string metric) => rows.Select(row => row[metric]!.Value).MinBy(figure => figure.Value);

    private static Figure Share(bool[] found) => Figure.Share(found.Count(one => one), found.Length);
}
