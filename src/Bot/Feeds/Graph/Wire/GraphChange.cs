namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>One change; of its value only ids are read.</summary>
internal sealed record GraphChange(string? Field, GraphChangedItem? Value);
