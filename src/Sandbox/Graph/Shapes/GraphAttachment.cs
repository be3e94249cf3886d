namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>Something joined to an item.</summary>
internal sealed record GraphAttachment
{
    public GraphMedia? Media { get; init; }

    public string? MediaType { get; init; }

    public GraphReference? Target { get; init; }

    public string? Title { get; init; }

    public string? Type { get; init; }

    public string? Url { get; init; }

    public GraphList<GraphAttachment>? Subattachments { get; init; }
}
