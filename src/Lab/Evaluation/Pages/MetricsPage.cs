using System.Globalization;
using System.Text;
using ModerationBot.Lab.Evaluation.Identification;
using ModerationBot.Lab.Evaluation.Reliability;

namespace ModerationBot.Lab.Evaluation.Pages;

/// <summary>The figures for people: a summary, then one chapter for each question.</summary>
/// <param name="measurement">The figures.</param>
/// <param name="sha256">SHA-256 of the discrimination model.</param>
/// <param name="identification">That of the identification model; null when it was not measured.</param>
internal sealed class MetricsPage(Measurement measurement, string sha256, string? identification = null)
{
    /// <summary>Name of the file, beside the model.</summary>
    public const string FileName = "metrics.md";

    private readonly StringBuilder _page = new();

    private ChapterWriter Chapters => new(measurement, _page);

    /// <summary>The page as Markdown.</summary>
    public string Write()
    {
        Head();
        Summary();
        Calibration();
        Thresholds();
        Robustness();
        Fairness();
        Own("own test");
        Chapters.Add("Public test sets", "Texts far from medicine, from the test parts of public data.", [OutsideTable.Published], PageColumns.All);
        Chapters.Add("Clinical cases", "Sentences of published case reports, none of which was learnt from.", [OutsideTable.Clinical], PageColumns.Benign);
        Own("own dev");
        IdentificationChapters.Add(Chapters);
        return _page.ToString();
    }

    private void Head()
    {
        _page.Append("# Figures of the detectors\n\n");
        Add(
            $"""
            Discrimination model `{sha256[..12]}`{Identification()}. Written by `dotnet run --project src/Lab -- evaluate`; `-- evaluate --check` measures anew and fails when a
            figure fell. A text is flagged from a score of 0.5 on. Intervals of 95 % stand in brackets: Wilson for shares, DeLong for
            AUC, the normal law for means, bootstrap of 1,000 draws for F1 and the rest. "Benign flagged" are false alarms: most benign
            texts of the own sets were written to be hard.

            """);
        if (measurement.Absent.Count > 0)
        {
            Add($"\nNot measured, because its data was not there: {string.Join(", ", measurement.Absent)}.\n");
        }
    }

    private void Summary()
    {
        _page.Append("\n## Summary\n\n");
        MetricRow[] rows = [.. Languages.All.SelectMany(language => measurement.Of($"own test {language}").Where(row => row.Name == "all"))];
        _page.Append(MarkdownTable.Of(rows,
        [
            new("discrimination, own test", row => Languages.NameOf(row.Section[^2..])),
            Column.Texts,
            Column.Figure("F1", Metric.F1),
            Column.Percent("recall, %", Metric.Recall),
            Column.Percent("benign flagged, %", Metric.FalseAlarms),
            Column.Figure("AUC", Metric.Auc),
            new("flagged per 1,000 clinical sentences", row => Clinical(row.Section[^2..])),
        ]));
        Identified();
    }

    private void Identified()
    {
        MetricRow[] rows = [.. Languages.All.SelectMany(language => measurement.Of($"{IdentificationEvaluator.Half} own test {language}").Where(row => row.Name == "all"))];
        string table = MarkdownTable.Of(rows,
        [
            new("identification, own test", row => Languages.NameOf(row.Section[^2..])),
            Column.Texts,
            Column.Figure("F1", Metric.F1),
            Column.Percent("recall, %", Metric.Recall),
            Column.Percent("benign flagged, %", Metric.FalseAlarms),
            Column.Percent("benign flagged by any half, %", Metric.FlaggedByAny),
            Column.Figure("AUC", Metric.Auc),
        ]);
        _page.Append(table.Length > 0 ? "\n" + table : "");
    }

    private string Identification() => identification is null ? "" : $", identification model `{identification[..12]}`";

    private string Clinical(string language) =>
        measurement.Of(OutsideTable.Clinical).Where(row => row.Name == language).Select(Column.PerThousand("", Metric.FalseAlarms).Cell).FirstOrDefault("");

    private void Calibration()
    {
        Add(
            $"""

            ## Calibration

            Which share of the texts of a score is discriminatory? The score is moved on purpose, so that 0.5 is the chosen threshold
            and not a probability of one half: read the probability in the column "discriminatory". The calibration error is the mean
            distance between both columns, the Brier score the mean square distance between score and label (0 is best).

            ![Reliability: share of discriminatory texts against score, for French and English.]({ReliabilityPlot.FileName})

            """);
        foreach (string set in Languages.All.SelectMany(language => (string[])[$"own test {language}", $"own dev {language}"]))
        {
            MetricRow[] rows = [.. measurement.Of($"{ReliabilityTable.Prefix} {set}")];
            Add($"\n### Calibration, {set}\n\n");
            _page.Append(MarkdownTable.Of(rows.Take(1), PageColumns.Calibration)).Append('\n');
            _page.Append(MarkdownTable.Of(rows.Skip(1), PageColumns.Bins));
        }
    }

    private void Thresholds() => Chapters.Add(
        "Thresholds",
        """
        The score to set (`DiscriminationThreshold`, for all groups or for one) for a stated share of benign texts flagged, and the
        recall that it buys. Most of these texts were written to be hard: an ordinary day flags less. The score is chosen on the own
        development set; recall and false alarms are those of the own test set, which it was not chosen on.
        """,
        [.. Languages.All.Select(language => $"{ThresholdTable.Prefix} {language}")],
        PageColumns.Thresholds);

    private void Robustness() => Chapters.Add(
        "Robustness",
        """
        The own test texts, typed in other ways, by a fixed seed. The change of F1 compares the same texts, so its interval is
        narrow. The parent of a comment, which somebody else typed, stays as it was.
        """,
        [.. Languages.All.Select(language => $"robustness {language}")],
        PageColumns.Robustness);

    private void Fairness() => Chapters.Add(
        "Fairness",
        """
        Harmless sentences that name a group, written for this measurement and never learnt from: neutral mentions, positive
        mentions, clinical questions. The gap is the share flagged of the worst group less that of the best. Some of many small
        groups do badly by accident: the gap by chance is what the same flags give when they are dealt out at random.
        """,
        [.. Languages.All.SelectMany(language => (string[])
            [$"fairness {language}", $"fairness {language} gap", $"fairness {language} by ground", $"fairness {language} by group"])],
        PageColumns.Fairness);

    private void Own(string set)
    {
        string[] sections = [.. Languages.All.SelectMany(language => (string[])["", " by kind", " by ground", " by function"], (language, cut) => $"{set} {language}{cut}")];
        Chapters.Add(set == "own test" ? "Own test set" : "Own development set", "", sections, PageColumns.All);
    }

    private void Add(FormattableString text) => _page.Append(text.ToString(CultureInfo.InvariantCulture));
}
