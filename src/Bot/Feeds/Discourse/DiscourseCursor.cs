using System.Text.Json;
using ModerationBot.Bot.Feeds.Discourse.Wire;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>How far the forum's posts are read. Numbers never move, so no page can be lost between two polls.</summary>
internal sealed record DiscourseCursor
{
    /// <summary>Highest number seen, of any category; null before the first post.</summary>
    public long? Id { get; init; }

    /// <summary>Posts of the newest page as <c>number:version</c>, with an <c>h</c> behind when hidden.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Stretches before <see cref="Id"/> that a stop or a broken page left unread.</summary>
    public IReadOnlyList<DiscourseRange> Unread { get; init; } = [];

    /// <summary>Whether the category ever showed a post.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Reads a stored cursor. One that cannot be read starts over: reading twice is harmless.</summary>
    public static DiscourseCursor Parse(string? json)
    {
        try
        {
            return json is null ? new() : JsonSerializer.Deserialize(json, DiscourseJson.Default.DiscourseCursor) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, DiscourseJson.Default.DiscourseCursor);
}
