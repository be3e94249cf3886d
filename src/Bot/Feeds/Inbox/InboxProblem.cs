namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>Why a call was refused.</summary>
/// <param name="Status">Status of the answer.</param>
/// <param name="Error">Names field, limit and value, never a text, an author or a token.</param>
internal sealed record InboxProblem(int Status, string Error);
