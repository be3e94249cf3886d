using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation;

/// <summary>The own sets in every cut: with and without parent, by kind, by ground, by function.</summary>
internal static class OwnTable
{
    private const int FewestOfCut = 8;

    /// <summary>The rows of a set.</summary>
    /// <param name="section">Name of the set, such as <c>own test fr</c>.</param>
    /// <param name="answers">Its answers.</param>
    public static IEnumerable<MetricRow> Of(string section, IReadOnlyList<Answer> answers) =>
    [
        MetricRow.Of(section, "all", answers),
        MetricRow.Of(section, "alone", [.. answers.Where(answer => answer.Example.Parent is null)]),
        MetricRow.Of(section, "with parent", [.. answers.Where(answer => answer.Example.Parent is not null)]),
        .. Cut(section + " by kind", answers, example => [example.Kind]),
        .. Cut(section + " by ground", answers, example => example.Grounds),
        .. Cut(section + " by function", answers, example => [example.Function]),
    ];

    private static IEnumerable<MetricRow> Cut(
        string section, IReadOnlyList<Answer> answers, Func<Example, IReadOnlyList<string>> names) => answers
        .SelectMany(answer => names(answer.Example).Select(name => (Name: name, Answer: answer)))
        .GroupBy(pair => pair.Name, pair => pair.Answer)
        .Where(group => group.Count() >= FewestOfCut)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => MetricRow.Of(section, group.Key, [.. group]));
}
