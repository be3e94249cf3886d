using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>How many pages a list has.</summary>
internal sealed record NodeBbPages
{
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? PageCount { get; init; }
}
