namespace ModerationBot.Lab.Evaluation.Identification.Everyday;

/// <summary>
/// Personal details of everyday sentences, token by token. Seen is what any finding of the half covers, whatever its score:
/// that nobody in them is a patient is the other question.
/// </summary>
internal static class EverydayTable
{
    /// <summary>Start of the names of the sections.</summary>
    public const string Section = IdentificationEvaluator.Half + " everyday";

    /// <summary>The rows of a split.</summary>
    public static IEnumerable<MetricRow> Of(string split, IReadOnlyList<ItemAnswer> answers)
    {
        string section = $"{Section} {split}";
        IReadOnlyList<DetailToken>[] sentences = [.. answers.Select(DetailToken.Of)];
        DetailToken[] tokens = [.. sentences.SelectMany(sentence => sentence)];
        IReadOnlyList<DetailToken>[] plain = [.. sentences.Where(sentence => sentence.All(token => token.Type is null))];
        return
        [
            Row(section, "all", tokens, type => true, found => true),
            Row(section, "without employers, titles, nationalities", [.. tokens.Where(token => token.Type is not { } type || !DetailTypes.IsSoft(type))], type => true, found => true),
            .. DetailTypes.Groups.Select(group => Row(section, group.Name, tokens, group.Marks.Contains, group.Findings.Contains)),
            MetricRow.Of(section, "sentences without details", plain.Length, 0, (Metric.FalseAlarms, Figure.Share(plain.Count(Any), plain.Length))),
            .. DetailTypes.All.Select(type => Recall(section + " by type", type, [.. tokens.Where(token => token.Type == type)])),
        ];
    }

    private static bool Any(IReadOnlyList<DetailToken> sentence) => sentence.Any(token => token.Found.Count > 0);

    private static MetricRow Row(string section, string name, DetailToken[] tokens, Func<string, bool> marks, Func<string, bool> findings)
    {
        Counts counts = Counts.Of(tokens.Select(token => (token.Type is { } type && marks(type), token.Found.Any(findings))));
        int found = counts.TruePositives + counts.FalsePositives;
        return MetricRow.Of(
            section,
            name,
            counts.Total,
            counts.Positives,
            (Metric.F1, MetricRow.F1Of(counts)),
            (Metric.Precision, Figure.Share(counts.TruePositives, found)),
            (Metric.Recall, Figure.Share(counts.TruePositives, counts.Positives)));
    }

    private static MetricRow Recall(string section, string type, DetailToken[] tokens) => MetricRow.Of(
        section, type, tokens.Length, tokens.Length, (Metric.Recall, Figure.Share(tokens.Count(token => token.Found.Count > 0), tokens.Length)));
}
