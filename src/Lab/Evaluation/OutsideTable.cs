using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Evaluation;

/// <summary>What is measured on data that stays outside the repository: public test sets, sentences of case reports.</summary>
internal sealed class OutsideTable(Judge judge, DataLoader loader)
{
    /// <summary>Section of the public test sets.</summary>
    public const string Published = "public test";

    /// <summary>Section of the case reports.</summary>
    public const string Clinical = "clinical cases";

    private const int Prose = 4000;

    /// <summary>The sections that may be absent; every other one is measured on what the repository holds.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Published, Clinical];

    /// <summary>The rows of the data that is here.</summary>
    public IReadOnlyList<MetricRow> Rows() => [.. PublishedRows(), .. Languages.All.SelectMany(ClinicalRows)];

    /// <summary>What of it is not here, given the rows.</summary>
    public static IReadOnlyList<string> Absent(IReadOnlyList<MetricRow> rows) =>
    [
        .. rows.Any(row => row.Section == Published) ? (string[])[] : [Published],
        .. Languages.All.Select(language => $"{Clinical} / {language}").Where(key => rows.All(row => row.Key != key)),
    ];

    private IEnumerable<MetricRow> PublishedRows() => judge.Ask(loader.Public("test"))
        .GroupBy(answer => answer.Example.Source)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => MetricRow.Of(Published, group.Key, [.. group]));

    /// <summary>Sentences of case reports that were not learnt from: see <see cref="DataLoader"/>.</summary>
    private IEnumerable<MetricRow> ClinicalRows(string language)
    {
        Example[] sentences = [.. ClinicalCases.Sentences(loader.Clinical, language, Prose)
            .Where((_, i) => i % 2 == 1)
            .Select((text, i) => new Example(FormattableString.Invariant($"clinical-{language}-{i}"), text, false) { Language = language })];
        return sentences.Length == 0 ? [] : [MetricRow.Of(Clinical, language, judge.Ask(sentences))];
    }
}
