namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>First and last item of a page of comments, opaque.</summary>
internal sealed record GraphCursors(string Before, string After);
