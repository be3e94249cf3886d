using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>A topic with its first posts, or, without the rest, some posts of it.</summary>
internal sealed record DiscourseTopic
{
    public string? Title { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? CategoryId { get; init; }

    public string? DeletedAt { get; init; }

    public DiscourseStream? PostStream { get; init; }
}
