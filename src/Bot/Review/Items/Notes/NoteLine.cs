namespace ModerationBot.Bot.Review.Items.Notes;

/// <summary>A note as the page shows it. Public because Razor components are.</summary>
/// <param name="Who">Name of who wrote it; null when the account is gone.</param>
/// <param name="ByReader">Whether the reader wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Text">The note; null once erased, or when the keys at hand do not open it.</param>
public sealed record NoteLine(string? Who, bool ByReader, DateTimeOffset At, string? Text);
