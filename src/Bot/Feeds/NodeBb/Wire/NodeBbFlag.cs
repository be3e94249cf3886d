namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>A flag of ours for the platform's own queue.</summary>
internal sealed record NodeBbFlag(string Type, string Id, string Reason);
