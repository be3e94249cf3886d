using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>A post of a topic: the opening one or an answer.</summary>
internal sealed record NodeBbPost
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Pid { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? Tid { get; init; }

    /// <summary>The post that it answers; none when it answers the topic.</summary>
    [JsonConverter(typeof(LooseIdConverter))]
    public string? ToPid { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? Uid { get; init; }

    /// <summary>HTML on pages of a topic, Markdown where one post is asked for.</summary>
    public string? Content { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Timestamp { get; init; }

    /// <summary>Milliseconds since 1970 of the last edit; 0 or absent without one.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Edited { get; init; }

    [JsonConverter(typeof(LooseFlagConverter))]
    public bool Deleted { get; init; }

    public NodeBbUser? User { get; init; }
}
