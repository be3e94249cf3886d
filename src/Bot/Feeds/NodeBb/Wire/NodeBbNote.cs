namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>Words of ours to the author of a waiting post.</summary>
internal sealed record NodeBbNote(string Message);
