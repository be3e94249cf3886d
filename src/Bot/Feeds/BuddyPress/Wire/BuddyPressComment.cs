namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>
/// A comment of ours. It has no <c>hidden</c> on purpose: sent with <c>false</c>, BuddyPress shows a private group's words to
/// everybody.
/// </summary>
internal sealed record BuddyPressComment(string Component, string Type, long PrimaryItemId, long? SecondaryItemId, string Content);
