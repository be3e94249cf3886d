using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>Posts of a topic.</summary>
internal sealed record DiscourseStream
{
    public IReadOnlyList<JsonElement>? Posts { get; init; }

    /// <summary>Ids of all posts of the topic, in order; only with the first ones.</summary>
    public IReadOnlyList<long>? Stream { get; init; }
}
