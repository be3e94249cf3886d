namespace ModerationBot.Detection;

/// <summary>The whole judgement of one item by one set of detectors.</summary>
/// <param name="Language"><c>fr</c>, <c>en</c> or <c>und</c> when it could not be told.</param>
/// <param name="Severity">The highest severity of what is flagged; <see cref="Severity.None"/> when nothing is.</param>
/// <param name="Discrimination">Does it demean?</param>
/// <param name="Identification">Could it identify a patient?</param>
/// <param name="Findings">Every reason, by position, then category.</param>
/// <param name="NotJudged">What could not be judged, and why.</param>
public sealed record Verdict(
    string Language,
    Severity Severity,
    HalfVerdict Discrimination,
    HalfVerdict Identification,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<NotJudged> NotJudged)
{
    /// <summary>Whether a person should look at the item.</summary>
    public bool Flagged => Discrimination.Flagged || Identification.Flagged;
}
