using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>More about a refusal.</summary>
internal sealed record DiscourseExtras
{
    /// <summary>Seconds until calls are taken again.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? WaitSeconds { get; init; }
}
