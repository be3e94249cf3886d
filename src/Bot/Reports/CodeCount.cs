namespace ModerationBot.Bot.Reports;

/// <summary>How often a code occurs.</summary>
internal sealed record CodeCount(string Code, int Count);
