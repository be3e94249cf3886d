using System.Text.Json;
using ModerationBot.Bot.Feeds.Graph.Wire;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>
/// How far the feed is read. Times only: the platform's paging tokens die, so none is kept between runs.
/// </summary>
internal sealed record GraphCursor
{
    /// <summary>Newest activity seen, Unix seconds; null before the first post.</summary>
    public long? Time { get; init; }

    /// <summary>
    /// Threads handled within the overlap window, as <see cref="GraphThread.Mark"/>. Only those whose second was over when
    /// they were read: in a running second more can still come.
    /// </summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Stretches before <see cref="Time"/> that a stop or a broken page left unread.</summary>
    public IReadOnlyList<GraphRange> Unread { get; init; } = [];

    /// <summary>Reads a stored cursor. One that cannot be read starts over: reading twice is harmless.</summary>
    public static GraphCursor Parse(string? json)
    {
        try
        {
            return json is null ? new() : JsonSerializer.Deserialize(json, GraphJson.Default.GraphCursor) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, GraphJson.Default.GraphCursor);
}
