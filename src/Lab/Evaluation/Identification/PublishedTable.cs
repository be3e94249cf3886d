using ModerationBot.Detection;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Training.Tagging;

namespace ModerationBot.Lab.Evaluation.Identification;

/// <summary>What is found where nobody is to be found: published case reports, which stay outside the repository.</summary>
/// <param name="judge">Asks the detectors.</param>
/// <param name="clinical">Folder of the reports.</param>
internal sealed class PublishedTable(ItemJudge judge, string clinical)
{
    private const string Sentences = IdentificationEvaluator.Half + " clinical cases";
    private const string Reports = IdentificationEvaluator.Half + " published cases";
    private const int MostReports = 300;
    private const int FirstOfReport = 1500;
    private const double Words = 10_000;

    /// <summary>The sections that may be absent.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Sentences, Reports];

    /// <summary>The rows of the data that is here.</summary>
    public IReadOnlyList<MetricRow> Rows() => [.. Languages.All.SelectMany(SentenceRows), .. Languages.All.SelectMany(ReportRows)];

    /// <summary>Keys of the rows whose data is not here, given the rows.</summary>
    public static IReadOnlyList<string> Absent(IReadOnlyList<MetricRow> rows) =>
        [.. Sections.SelectMany(section => Languages.All.Select(language => $"{section} / {language}")).Where(key => rows.All(row => row.Key != key))];

    /// <summary>Sentences that were not learnt from: see <see cref="TaggerData"/>.</summary>
    private IEnumerable<MetricRow> SentenceRows(string language)
    {
        IdentificationItem[] items = [.. ClinicalCases.Sentences(clinical, language, new TaggerSettings().Clinical * 2)
            .Where((_, i) => i % 2 == 1)
            .Select(text => new IdentificationItem("", text, false) { Language = language })];
        return items.Length == 0 ? [] : [Row(Sentences, language, judge.Ask(items))];
    }

    private IEnumerable<MetricRow> ReportRows(string language)
    {
        string[] all = [.. ClinicalCases.Reports(clinical, language)];
        int step = Math.Max(1, all.Length / MostReports);
        IdentificationItem[] items = [.. all
            .Where((_, i) => i % step == 0)
            .Take(MostReports)
            .Select(text => new IdentificationItem("", text[..Math.Min(text.Length, FirstOfReport)], false) { Language = language })];
        return items.Length == 0 ? [] : [Row(Reports, language, judge.Ask(items))];
    }

    private static MetricRow Row(string section, string language, IReadOnlyList<ItemAnswer> answers)
    {
        int words = answers.Sum(answer => CountWords(answer.Item.Text));
        Figure persons = Figure.Share(answers.Sum(answer => Persons(answer.Findings)), words);
        return MetricRow.Of(
            section,
            language,
            [.. answers.Select(answer => answer.Judged)],
            (Metric.FalsePersons, new(persons.Value * Words, new(persons.Interval.Low * Words, persons.Interval.High * Words))));
    }

    private static int CountWords(string text)
    {
        int count = 0;
        foreach (ref readonly Token token in PreparedText.From(text).Tokens)
        {
            count += token.Kind == TokenKind.Word ? 1 : 0;
        }

        return count;
    }

    /// <summary>Names taken for a patient's, each place once. A name seen and given to nobody has no severity.</summary>
    internal static int Persons(IEnumerable<Finding> findings)
    {
        int count = 0;
        int end = 0;
        foreach (Finding finding in findings.Where(one => one.Category == IdentifierTypes.PersonName && one.Severity != Severity.None).OrderBy(one => one.Start))
        {
            count += finding.Start >= end ? 1 : 0;
            end = Math.Max(end, finding.Start + finding.Length);
        }

        return count;
    }
}
