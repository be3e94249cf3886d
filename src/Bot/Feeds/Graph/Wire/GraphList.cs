using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Graph.Wire;

/// <summary>A page of a list. Elements are read one by one, so that a broken one does not lose the others.</summary>
internal sealed record GraphList
{
    public IReadOnlyList<JsonElement>? Data { get; init; }

    public GraphPaging? Paging { get; init; }
}
