namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>A run of words of two versions of a text. Public because Razor components are.</summary>
/// <param name="Text">The run.</param>
/// <param name="Kind">In which version it stands.</param>
public sealed record TextRun(string Text, RunKind Kind);
