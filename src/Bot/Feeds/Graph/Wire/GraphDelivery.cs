namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>One delivery of a webhook.</summary>
internal sealed record GraphDelivery(IReadOnlyList<GraphEntry>? Entry);
