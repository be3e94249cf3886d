namespace ModerationBot.Sandbox.Graph.Shapes;

/// <summary>The group node.</summary>
internal sealed record GraphGroup
{
    public string? Name { get; init; }

    public string? Privacy { get; init; }

    public string? Description { get; init; }

    public int? MemberCount { get; init; }

    public IReadOnlyList<string>? Permissions { get; init; }

    public string? UpdatedTime { get; init; }

    public required string Id { get; init; }
}
