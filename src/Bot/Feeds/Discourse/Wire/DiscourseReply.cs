namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>An answer of ours.</summary>
internal sealed record DiscourseReply(long TopicId, string Raw, long? ReplyToPostNumber);
