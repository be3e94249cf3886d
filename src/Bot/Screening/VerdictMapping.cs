using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>From the detection library's verdict to the rows of this folder.</summary>
internal static class VerdictMapping
{
    public static StoredVerdict ToRow(Verdict verdict, long revisionId, Screener screener, DateTimeOffset judgedAt) => new()
    {
        RevisionId = revisionId,
        DetectorSet = screener.DetectorSet,
        Model = LiveScreener.ModelsOf(screener),
        Language = verdict.Language,
        Severity = verdict.Severity,
        Flagged = verdict.Flagged,
        DiscriminationFlagged = verdict.Discrimination.Flagged,
        DiscriminationScore = verdict.Discrimination.Score,
        DiscriminationScoreAlone = verdict.Discrimination.ScoreAlone,
        IdentificationFlagged = verdict.Identification.Flagged,
        IdentificationScore = verdict.Identification.Score,
        IdentificationScoreAlone = verdict.Identification.ScoreAlone,
        NotJudged = [.. verdict.NotJudged.Select(n => $"{n.Detector}:{n.Reason}")],
        JudgedAt = judgedAt,
        Findings = [.. verdict.Findings.Select(ToRow)],
    };

    /// <summary>A text that the keys at hand do not open: nobody can say that it is harmless, so a person is told.</summary>
    public static StoredVerdict Unreadable(long revisionId, Screener screener, DateTimeOffset judgedAt) => new()
    {
        RevisionId = revisionId,
        DetectorSet = screener.DetectorSet,
        Model = LiveScreener.ModelsOf(screener),
        Language = "und",
        Severity = Severity.Low,
        Flagged = true,
        DiscriminationFlagged = false,
        DiscriminationScore = 0,
        DiscriminationScoreAlone = 0,
        IdentificationFlagged = true,
        IdentificationScore = 1,
        IdentificationScoreAlone = 1,
        NotJudged = ["screener:unreadable"],
        JudgedAt = judgedAt,
    };

    private static StoredFinding ToRow(Finding finding) => new()
    {
        Detector = finding.Detector,
        Version = finding.Version,
        Half = finding.Half,
        Category = finding.Category,
        Start = finding.Start,
        Length = finding.Length,
        Score = finding.Score,
        Severity = finding.Severity,
        ReasonFr = finding.Reason.Fr,
        ReasonEn = finding.Reason.En,
    };
}
