namespace ModerationBot.Bot.Reports;

/// <summary>A week's report as found.</summary>
/// <param name="Numbers">Its numbers.</param>
/// <param name="Text">Its text as it was made; null while the week is only counted.</param>
internal sealed record FoundReport(WeekNumbers Numbers, string? Text);
