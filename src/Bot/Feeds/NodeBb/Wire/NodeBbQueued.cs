using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>
/// A post that waits for a moderator. The platform adds the author's whole request, with address, browser and access token:
/// no field here is named after it, so that the reader skips it.
/// </summary>
internal sealed record NodeBbQueued
{
    /// <summary>Such as <c>reply-1795280944753</c>.</summary>
    [JsonConverter(typeof(LooseIdConverter))]
    public string? Id { get; init; }

    /// <summary><c>topic</c> or <c>reply</c>.</summary>
    public string? Type { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? Uid { get; init; }

    public NodeBbQueuedText? Data { get; init; }

    public NodeBbUser? User { get; init; }

    public NodeBbQueuedPlace? Category { get; init; }
}
