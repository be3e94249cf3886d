namespace ModerationBot.Bot.Hosting.Commands;

/// <summary>A line that could not be read: its number from 1, and why. Never holds the line.</summary>
internal sealed record LineError(long Line, string Error);
