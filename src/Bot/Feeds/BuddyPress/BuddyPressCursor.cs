using System.Text.Json;
using ModerationBot.Bot.Feeds.BuddyPress.Wire;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Which page is read next, after the first one.</summary>
internal sealed record BuddyPressCursor
{
    /// <summary>A page from 2 on.</summary>
    public int Page { get; init; } = 2;

    /// <summary>Whether every page was read once; from then on one page is read again with each poll, in turn.</summary>
    public bool Complete { get; init; }

    /// <summary>Reads a stored cursor; null when there is none or it cannot be read: reading twice is harmless.</summary>
    public static BuddyPressCursor? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, BuddyPressJson.Default.BuddyPressCursor);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, BuddyPressJson.Default.BuddyPressCursor);
}
