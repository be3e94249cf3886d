using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>The category that a waiting post is for.</summary>
internal sealed record NodeBbQueuedPlace
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Cid { get; init; }
}
