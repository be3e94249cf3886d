namespace ModerationBot.Detection;

/// <summary>Why a detector could not judge an item. A visible outcome, never silence.</summary>
/// <param name="Detector">Name of the detector.</param>
/// <param name="Reason">A code: <c>too_short</c>, <c>unknown_language</c>, <c>detector_failed</c>, <c>attachment_not_read</c>.</param>
public sealed record NotJudged(string Detector, string Reason);
