namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Where the neighbours of a page are. The end is where <c>next</c> is absent.</summary>
internal sealed record GraphPaging(GraphCursors? Cursors = null, string? Previous = null, string? Next = null);
