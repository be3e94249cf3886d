using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>A category.</summary>
internal sealed record DiscourseCategory
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Id { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(LooseNumberConverter))]
    public long? TopicCount { get; init; }
}
