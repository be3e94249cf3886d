using ModerationBot.Detection;

namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>One line out of the command <c>screen</c>; field names are a contract.</summary>
internal sealed record ScreenAnswer(
    string Id,
    string Language,
    bool Flagged,
    string Severity,
    ScreenAnswer.DiscriminationPart Discrimination,
    ScreenAnswer.IdentificationPart Identification,
    IReadOnlyList<ScreenAnswer.FindingPart> Findings,
    IReadOnlyList<ScreenAnswer.NotJudgedPart> NotJudged)
{
    public static ScreenAnswer From(string id, Verdict verdict) => new(
        id,
        verdict.Language,
        verdict.Flagged,
        verdict.Severity.Code(),
        new DiscriminationPart(
            verdict.Discrimination.Flagged,
            Rounded(verdict.Discrimination.Score),
            Rounded(verdict.Discrimination.ScoreAlone),
            verdict.Discrimination.Flagged ? verdict.Discrimination.Categories : []),
        new IdentificationPart(
            verdict.Identification.Flagged,
            Rounded(verdict.Identification.Score),
            Rounded(verdict.Identification.ScoreAlone),
            [.. verdict.Findings.Where(f => f.Half == Half.Identification).Select(f => new IdentifierPart(f.Category, f.Start, f.Length))]),
        [.. verdict.Findings.Select(f => new FindingPart(
            f.Detector, f.Version, f.Category, f.Start, f.Length, Rounded(f.Score), f.Severity.Code(), f.Reason))],
        [.. verdict.NotJudged.Select(n => new NotJudgedPart(n.Detector, n.Reason))]);

    private static double Rounded(double score) => Math.Round(score, 4);

    internal sealed record DiscriminationPart(bool Flagged, double Score, double ScoreAlone, IReadOnlyList<string> Grounds);

    internal sealed record IdentificationPart(bool Flagged, double Score, double ScoreAlone, IReadOnlyList<IdentifierPart> Identifiers);

    internal sealed record IdentifierPart(string Type, int Start, int Length);

    internal sealed record FindingPart(
        string Detector, int Version, string Category, int Start, int Length, double Score, string Severity, LocalizedText Reason);

    internal sealed record NotJudgedPart(string Detector, string Reason);
}
