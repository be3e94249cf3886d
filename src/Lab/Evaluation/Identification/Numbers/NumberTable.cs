using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation.Identification.Spans;

namespace ModerationBot.Lab.Evaluation.Identification.Numbers;

/// <summary>
/// Numbers with check digits: are they found, and is nothing else? A finding of any score counts, because the number of a
/// colleague or one that nothing announces stays under the line on purpose.
/// </summary>
internal sealed class NumberTable(ItemJudge judge)
{
    /// <summary>All numbers and look-alikes, then by language.</summary>
    public const string Section = IdentificationEvaluator.Half + " numbers";

    /// <summary>By kind of number.</summary>
    public const string Kinds = Section + " by kind";

    /// <summary>By way of writing.</summary>
    public const string Forms = Section + " by form";

    /// <summary>Numbers whose check digits are wrong.</summary>
    public const string Wrong = Section + " with a wrong key";

    /// <summary>What only looks like a number.</summary>
    public const string LookAlikes = Section + " look-alikes";

    /// <summary>The sections, in the order of the page.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Section, Kinds, Forms, Wrong, LookAlikes];

    /// <summary>The rows of a set.</summary>
    public IEnumerable<MetricRow> Of(IReadOnlyList<NumberRow> set)
    {
        IReadOnlyList<ItemAnswer> answers = judge.Ask([.. set.Select(row => row.Item)]);
        (NumberRow Row, ItemAnswer Answer)[] all = [.. set.Zip(answers)];
        Dictionary<string, Severity> sure = all.Where(one => one.Row.IsValid)
            .GroupBy(one => one.Row.Kind, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Max(one => Highest(one.Answer)), StringComparer.Ordinal);
        return
        [
            Right(Section, "all", all),
            .. Languages.All.Select(language => Right(Section, language, [.. all.Where(one => one.Row.Language == language)])),
            .. Cut(Kinds, all, row => row.Kind, Right),
            .. Cut(Forms, all.Where(one => one.Row.IsValid), row => row.Form, Right),
            .. Cut(Wrong, all.Where(one => one.Row.IsWrong), row => row.Kind, (section, name, part) => Lower(section, name, part, sure)),
            Lower(Wrong, "all", [.. all.Where(one => one.Row.IsWrong)], sure),
            .. Cut(LookAlikes, all.Where(one => one.Row.Marks.Count == 0), row => row.Form, Quiet),
        ];
    }

    private static IEnumerable<MetricRow> Cut(
        string section,
        IEnumerable<(NumberRow Row, ItemAnswer Answer)> all,
        Func<NumberRow, string> name,
        Func<string, string, (NumberRow Row, ItemAnswer Answer)[], MetricRow> row) => all
        .GroupBy(one => name(one.Row), StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => row(section, group.Key, [.. group]));

    /// <summary>Recall over right numbers, precision over every finding of a number: one that lies on no number is wrong.</summary>
    private static MetricRow Right(string section, string name, (NumberRow Row, ItemAnswer Answer)[] part)
    {
        SpanTally valid = SpanTally.Of(part.Where(one => one.Row.IsValid).Select(one => one.Answer), type => type == IdentifierTypes.IdNumber);
        List<(string, Figure)> figures = [];
        if (valid.Marks > 0)
        {
            figures.Add((Metric.Recall, Figure.Share(valid.Found, valid.Marks)));
            figures.Add((Metric.RecallFlagged, Figure.Share(valid.FoundFlagged, valid.Marks)));
        }

        ItemAnswer[] answers = [.. part.Select(one => one.Answer)];
        figures.AddRange(Precision(Metric.Precision, answers, finding => true));
        figures.AddRange(Precision(Metric.PrecisionOfRules, answers, IsOfRule));
        return MetricRow.Of(section, name, part.Length, valid.Marks, [.. figures]);
    }

    private static IEnumerable<(string, Figure)> Precision(string metric, ItemAnswer[] answers, Func<Finding, bool> counts)
    {
        int findings = 0;
        int right = 0;
        foreach (ItemAnswer answer in answers)
        {
            TextSpan[] marks = [.. answer.Item.Spans.Select(span => new TextSpan(span.Start, span.Length))];
            TextSpan[] found = [.. NumbersOf(answer).Where(counts).Select(finding => new TextSpan(finding.Start, finding.Length)).Distinct()];
            findings += found.Length;
            right += found.Count(span => SpanMatch.IsRight(span, marks));
        }

        return findings > 0 ? [(metric, Figure.Share(right, findings))] : [];
    }

    /// <summary>A wrong key is to be found, and with less severity than a right one of its kind.</summary>
    private static MetricRow Lower(string section, string name, (NumberRow Row, ItemAnswer Answer)[] part, Dictionary<string, Severity> sure)
    {
        SpanTally tally = SpanTally.Of(part.Select(one => one.Answer), type => type == IdentifierTypes.IdNumber);
        int lower = part.Count(one => Highest(one.Answer) < sure.GetValueOrDefault(one.Row.Kind));
        return MetricRow.Of(
            section, name, part.Length, tally.Marks, (Metric.Recall, Figure.Share(tally.Found, tally.Marks)), (Metric.OneLevelLower, Figure.Share(lower, part.Length)));
    }

    private static MetricRow Quiet(string section, string name, (NumberRow Row, ItemAnswer Answer)[] part) =>
        MetricRow.Of(section, name, part.Length, 0, (Metric.FalseAlarms, Figure.Share(part.Count(one => NumbersOf(one.Answer).Any()), part.Length)));

    private static IEnumerable<Finding> NumbersOf(ItemAnswer answer) => answer.Findings.Where(finding => finding.Length > 0 && finding.Category == IdentifierTypes.IdNumber);

    /// <summary>Of a recogniser: what weighs the whole text knows no keys.</summary>
    private static bool IsOfRule(Finding finding) => finding.Detector != PatientDetector.Name;

    private static Severity Highest(ItemAnswer answer) => NumbersOf(answer)
        .Where(IsOfRule)
        .Select(finding => finding.Severity)
        .DefaultIfEmpty(Severity.None)
        .Max();
}
