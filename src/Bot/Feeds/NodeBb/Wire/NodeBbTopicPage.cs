using System.Text.Json;
using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>One page of a topic's posts, oldest first.</summary>
internal sealed record NodeBbTopicPage
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Tid { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? Cid { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? MainPid { get; init; }

    /// <summary>With characters escaped as in HTML.</summary>
    public string? Title { get; init; }

    /// <summary>As the member wrote it.</summary>
    public string? TitleRaw { get; init; }

    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Postcount { get; init; }

    [JsonConverter(typeof(LooseFlagConverter))]
    public bool Deleted { get; init; }

    public IReadOnlyList<JsonElement>? Posts { get; init; }

    public NodeBbPages? Pagination { get; init; }

    public bool? LoggedIn { get; init; }
}
