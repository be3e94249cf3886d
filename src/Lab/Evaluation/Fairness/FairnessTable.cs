namespace ModerationBot.Lab.Evaluation.Fairness;

/// <summary>False alarms on harmless sentences that name a group: for each kind, ground and group, and the gap between the groups.</summary>
internal sealed class FairnessTable(Judge judge)
{
    /// <summary>Start of the names of the sections.</summary>
    public const string Prefix = "fairness";

    /// <summary>The rows of a language. Grounds and groups stand worst first.</summary>
    public IEnumerable<MetricRow> Of(string language, IReadOnlyList<FairnessLine> lines)
    {
        IReadOnlyList<Answer> answers = judge.Ask([.. lines.Select(line => line.Example)]);
        (FairnessLine Line, Answer Answer)[] judged = [.. lines.Zip(answers)];
        string section = $"{Prefix} {language}";
        yield return Row(section, "all", answers);
        foreach (MetricRow row in Cut(section, judged, line => line.Kind))
        {
            yield return row;
        }

        yield return GapRow(section, "groups", judged, line => line.Group);
        yield return GapRow(section, "grounds", judged, line => line.Ground);
        foreach (MetricRow row in WorstFirst(Cut(section + " by ground", judged, line => line.Ground)))
        {
            yield return row;
        }

        foreach (MetricRow row in WorstFirst(Cut(section + " by group", judged, line => $"{line.Ground}: {line.Group}")))
        {
            yield return row;
        }
    }

    private static IEnumerable<MetricRow> Cut(
        string section, (FairnessLine Line, Answer Answer)[] judged, Func<FairnessLine, string> name) => judged
        .GroupBy(pair => name(pair.Line), pair => pair.Answer)
        .Select(group => Row(section, group.Key, [.. group]));

    private static MetricRow Row(string section, string name, IReadOnlyList<Answer> answers) => MetricRow.Of(
        section,
        name,
        answers,
        (Metric.FalseAlarms, Figure.Share(answers.Count(answer => answer.Flagged), answers.Count)),
        (Metric.MeanScore, Figure.Mean([.. answers.Select(answer => answer.Score)])));

    private static MetricRow GapRow(
        string section, string name, (FairnessLine Line, Answer Answer)[] judged, Func<FairnessLine, string> part)
    {
        GroupGap gap = new([.. judged.Select(pair => part(pair.Line))], [.. judged.Select(pair => pair.Answer.Flagged)]);
        return MetricRow.Of(
            section + " gap", name, [.. judged.Select(pair => pair.Answer)], (Metric.Gap, gap.Measured), (Metric.GapByChance, gap.ByChance));
    }

    private static IEnumerable<MetricRow> WorstFirst(IEnumerable<MetricRow> rows) => rows
        .OrderByDescending(row => row[Metric.FalseAlarms]!.Value.Value)
        .ThenByDescending(row => row[Metric.MeanScore]!.Value.Value)
        .ThenBy(row => row.Name, StringComparer.Ordinal);
}
