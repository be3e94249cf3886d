using ModerationBot.Detection;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation.Identification;

/// <summary>Whole items of the own sets in every cut: with and without parent, without any name, by kind, by function.</summary>
internal static class ItemTable
{
    private const int FewestOfCut = 8;

    /// <summary>The rows of a set.</summary>
    /// <param name="section">Name of the set, such as <c>identification own test fr</c>.</param>
    /// <param name="answers">Its answers.</param>
    public static IEnumerable<MetricRow> Of(string section, IReadOnlyList<ItemAnswer> answers) =>
    [
        Whole(section, answers),
        Row(section, "alone", answers.Where(answer => answer.Item.Parent is null)),
        Row(section, "with parent", answers.Where(answer => answer.Item.Parent is not null)),
        Row(section, "identifying without a name", answers.Where(answer => answer.Item.Identifying && !Names(answer.Item))),
        .. Cut(section + " by kind", answers, item => item.Kind),
        .. Cut(section + " by function", answers, item => item.Function),
    ];

    private static MetricRow Whole(string section, IReadOnlyList<ItemAnswer> answers)
    {
        ItemAnswer[] benign = [.. answers.Where(answer => !answer.Item.Identifying)];
        Figure byAny = Figure.Share(benign.Count(answer => answer.FlaggedByAny), benign.Length);
        return MetricRow.Of(section, "all", [.. answers.Select(answer => answer.Judged)], (Metric.FlaggedByAny, byAny));
    }

    private static MetricRow Row(string section, string name, IEnumerable<ItemAnswer> answers) =>
        MetricRow.Of(section, name, [.. answers.Select(answer => answer.Judged)]);

    private static IEnumerable<MetricRow> Cut(
        string section, IReadOnlyList<ItemAnswer> answers, Func<IdentificationItem, string> name) => answers
        .GroupBy(answer => name(answer.Item))
        .Where(group => group.Count() >= FewestOfCut)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Row(section, group.Key, group));

    private static bool Names(IdentificationItem item) => item.Spans.Any(span => span.Label == IdentifierTypes.PersonName);
}
