using System.Text.Json;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>How far the feed is read: times and ids, never a page number, which drifts.</summary>
internal sealed record WordPressCursor
{
    public WordPressTrack? Posts { get; init; }

    public WordPressTrack? Comments { get; init; }

    /// <summary>Ids of items that came broken and are asked for again with each poll.</summary>
    public IReadOnlyList<string>? Unread { get; init; }

    /// <summary>Reads a stored cursor. One that cannot be read starts over: reading twice is harmless.</summary>
    public static WordPressCursor Parse(string? json)
    {
        try
        {
            return json is null ? new() : JsonSerializer.Deserialize(json, WordPressJson.Default.WordPressCursor) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, WordPressJson.Default.WordPressCursor);
}
