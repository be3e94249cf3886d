namespace ModerationBot.Bot.People;

/// <summary>How long a sign-in lasts without a visit.</summary>
internal sealed record SessionLength(TimeSpan Value);
