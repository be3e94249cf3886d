namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>What <c>summary=true</c> adds to comments.</summary>
internal sealed record GraphSummary(string Order, int TotalCount, bool CanComment);
