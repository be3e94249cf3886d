using ModerationBot.Sandbox.Graph.Shapes;

namespace ModerationBot.Sandbox.Graph;

/// <summary>The comments of one page and where the next one starts.</summary>
internal sealed record CommentPage(IReadOnlyList<SandboxItem> Items, bool HasMore, GraphSummary? Summary)
{
    public string? Before { get; init; }

    public string? After { get; init; }
}
