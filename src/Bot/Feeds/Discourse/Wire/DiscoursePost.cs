using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>A post: the opening one of a topic, number 1, or an answer.</summary>
internal sealed record DiscoursePost
{
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Id { get; init; }

    [JsonConverter(typeof(LooseNumberConverter))]
    public long? TopicId { get; init; }

    [JsonConverter(typeof(LooseNumberConverter))]
    public long? PostNumber { get; init; }

    [JsonConverter(typeof(LooseNumberConverter))]
    public long? ReplyToPostNumber { get; init; }

    /// <summary>1 is a post of a member; others are notes of the system or whispers among moderators.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? PostType { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? CategoryId { get; init; }

    public string? TopicTitle { get; init; }

    /// <summary>HTML, as members see it.</summary>
    public string? Cooked { get; init; }

    public string? CreatedAt { get; init; }

    /// <summary>Grows with each edit.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Version { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? UserId { get; init; }

    public string? Username { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(LooseFlagConverter))]
    public bool Hidden { get; init; }

    public string? DeletedAt { get; init; }

    /// <summary>Its author took it back; a sentence of the platform stands in its place.</summary>
    [JsonConverter(typeof(LooseFlagConverter))]
    public bool UserDeleted { get; init; }

    /// <summary>Whether members can still come to it.</summary>
    public bool IsGone => DeletedAt is not null || UserDeleted;
}
