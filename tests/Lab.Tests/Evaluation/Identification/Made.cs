using ModerationBot.Detection;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Evaluation.Identification;

namespace ModerationBot.Lab.Tests.Evaluation.Identification;

/// <summary>Answers made by hand.</summary>
internal static class Made
{
    /// <summary>A finding of a type.</summary>
    public static Finding Finding(string type, int start, int length, double score, Severity severity = Severity.High) =>
        new("made", 1, Detection.Half.Identification, type, start, length, score, severity, new("Parce que.", "Because."));

    /// <summary>An answer with marks and findings; the item identifies when anything is marked.</summary>
    public static ItemAnswer Answer(string text, MarkedSpan[] marks, params Finding[] findings)
    {
        double score = findings.Select(finding => finding.Score).DefaultIfEmpty(0).Max();
        return new(new("made", text, marks.Length > 0) { Language = "fr", Spans = marks }, score, score >= 0.5, score >= 0.5, findings);
    }
}
