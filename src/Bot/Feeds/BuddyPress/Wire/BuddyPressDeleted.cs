using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>Answer to a deletion. What was deleted comes along and is not read.</summary>
internal sealed record BuddyPressDeleted
{
    [JsonConverter(typeof(LooseFlagConverter))]
    public bool Deleted { get; init; }
}
