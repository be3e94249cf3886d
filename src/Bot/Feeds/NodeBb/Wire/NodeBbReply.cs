namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>An answer of ours.</summary>
internal sealed record NodeBbReply(string Content, string? ToPid);
