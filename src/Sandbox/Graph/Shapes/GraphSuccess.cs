namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Answer to a deletion or an update.</summary>
internal sealed record GraphSuccess(bool Success);
