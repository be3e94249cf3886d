namespace ModerationBot.Bot.Review.Items.Threads;

/// <summary>A comment of the same thread whose text is still kept. Public because Razor components are.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Pseudonym">Its author's code; null where the platform hides authors.</param>
/// <param name="At">When it was written.</param>
/// <param name="Flag">Its flag; null when it has none.</param>
public sealed record ThreadLine(MemberText Text, string? Pseudonym, DateTimeOffset At, ThreadFlag? Flag);
