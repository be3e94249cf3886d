namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>The envelope of <see cref="GraphError"/>.</summary>
internal sealed record GraphErrorBody(GraphError Error);
