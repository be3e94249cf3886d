using System.Text.Json;
using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>A stretch of a category's topics, last reply first; the category's own page carries its name and count too.</summary>
internal sealed record NodeBbTopics
{
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Cid { get; init; }

    public string? Name { get; init; }

    [JsonPropertyName("topic_count")]
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? TopicCount { get; init; }

    public IReadOnlyList<JsonElement>? Topics { get; init; }

    /// <summary>Where the list goes on, as a count of topics.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? NextStart { get; init; }

    /// <summary>Whether the platform knew the credential; pages tell, lists of <c>/api/v3</c> do not.</summary>
    public bool? LoggedIn { get; init; }
}
