using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>A topic as a list shows it.</summary>
internal sealed record NodeBbTopic
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Tid { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? MainPid { get; init; }

    /// <summary>Milliseconds since 1970 of its last post. An edit does not move it.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Lastposttime { get; init; }

    /// <summary>Softly deleted posts count, purged ones do not.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Postcount { get; init; }

    [JsonConverter(typeof(LooseFlagConverter))]
    public bool Deleted { get; init; }

    /// <summary>Shown before all others, whatever its time.</summary>
    [JsonConverter(typeof(LooseFlagConverter))]
    public bool Pinned { get; init; }
}
