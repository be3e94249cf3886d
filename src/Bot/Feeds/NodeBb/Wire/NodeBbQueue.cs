namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>
/// A page of the posts that wait for a moderator. Its objects are read straight into <see cref="NodeBbQueued"/>, never kept as
/// a tree of JSON: they carry their authors' access tokens.
/// </summary>
internal sealed record NodeBbQueue
{
    public IReadOnlyList<NodeBbQueued?>? Posts { get; init; }

    public NodeBbPages? Pagination { get; init; }
}
