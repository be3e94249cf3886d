namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>A stretch of post numbers that is still to be read, both ends included; null is an open end.</summary>
internal sealed record DiscourseRange(long? From, long? To);
