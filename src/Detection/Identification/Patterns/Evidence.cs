namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>What a validator says of a match.</summary>
/// <param name="Score">Score before its context, 0 to 1.</param>
/// <param name="Severity">Urgency if it stands.</param>
/// <param name="Reason">Sentence for the admin; never quotes the text.</param>
internal sealed record Evidence(double Score, Severity Severity, LocalizedText Reason);
