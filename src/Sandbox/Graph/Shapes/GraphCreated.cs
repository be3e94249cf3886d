namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Answer to a creation.</summary>
internal sealed record GraphCreated(string Id);
