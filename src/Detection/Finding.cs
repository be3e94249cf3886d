namespace ModerationBot.Detection;

/// <summary>One reason found in one place of a text.</summary>
/// <param name="Detector">Name of the detector that found it.</param>
/// <param name="Version">Version of that detector.</param>
/// <param name="Half">The question that it answers.</param>
/// <param name="Category">A code of <see cref="Grounds"/> or <see cref="IdentifierTypes"/>.</param>
/// <param name="Start">First UTF-16 unit in the original text.</param>
/// <param name="Length">UTF-16 units in the original text; 0 when the reason is not in the text (a photo).</param>
/// <param name="Score">Confidence, 0 to 1.</param>
/// <param name="Severity">Urgency of this finding alone.</param>
/// <param name="Reason">One plain sentence; never quotes the text.</param>
public sealed record Finding(
    string Detector,
    int Version,
    Half Half,
    string Category,
    int Start,
    int Length,
    double Score,
    Severity Severity,
    LocalizedText Reason)
{
    /// <summary>Whether it speaks for a flag; otherwise it was seen and is of no patient: a colleague's name, a town in an advert.</summary>
    public bool IsReason => Severity != Severity.None;
}
