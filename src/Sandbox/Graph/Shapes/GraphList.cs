namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>One page of an edge.</summary>
internal sealed record GraphList<T>(IReadOnlyList<T> Data, GraphPaging? Paging = null, GraphSummary? Summary = null);
