namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>A flag of ours.</summary>
/// <param name="Id">The post.</param>
/// <param name="PostActionTypeId">4 is "inappropriate", 7 "something else", with a message.</param>
/// <param name="Message">Our reasons.</param>
/// <param name="TakeAction">Whether to act on it at once, which hides the post.</param>
internal sealed record DiscourseMark(long Id, int PostActionTypeId, string? Message, bool? TakeAction);
