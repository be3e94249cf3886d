using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>What a waiting post says. <c>req</c>, the author's request, is left out on purpose.</summary>
internal sealed record NodeBbQueuedText
{
    /// <summary>HTML, as it will be shown.</summary>
    public string? Content { get; init; }

    /// <summary>With characters escaped as in HTML; empty for an answer.</summary>
    public string? Title { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? Tid { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? ToPid { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Timestamp { get; init; }
}
