using System.Text.Json;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>How far the category is read. Times and counts only, never a page number alone: pages move.</summary>
internal sealed record NodeBbCursor
{
    /// <summary>Newest post seen, milliseconds since 1970; null before the first topic.</summary>
    public long? Time { get; init; }

    /// <summary>Topics handled: those of the first page and those within the overlap, as <see cref="NodeBbMarks"/> writes them.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Stretches before <see cref="Time"/> that a stop or a broken topic left unread.</summary>
    public IReadOnlyList<NodeBbRange> Unread { get; init; } = [];

    /// <summary>Ids of the posts that waited for a moderator.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>Reads a stored cursor. One that cannot be read starts over: reading twice is harmless.</summary>
    public static NodeBbCursor Parse(string? json)
    {
        try
        {
            return json is null ? new() : JsonSerializer.Deserialize(json, NodeBbJson.Default.NodeBbCursor) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, NodeBbJson.Default.NodeBbCursor);
}
