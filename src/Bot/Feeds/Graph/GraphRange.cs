namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>A stretch of the feed that is still to be read, in Unix seconds, both ends included; null is an open end.</summary>
internal sealed record GraphRange(long? Since, long? Until);
