namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>The body of a refusal.</summary>
/// <param name="Error">What is wrong.</param>
internal sealed record InboxError(string Error);
