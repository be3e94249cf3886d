using System.Text.Json;
using System.Text.Json.Serialization;
using ModerationBot.Bot.Feeds.Shapes;

namespace ModerationBot.Bot.Feeds.BuddyPress.Wire;

/// <summary>A post of a group, or a comment under one.</summary>
internal sealed record BuddyPressActivity
{
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? Id { get; init; }

    [JsonConverter(typeof(LooseIdConverter))]
    public string? UserId { get; init; }

    /// <summary><c>groups</c> for a post, <c>activity</c> for a comment.</summary>
    public string? Component { get; init; }

    /// <summary>The group of a post, the post of a comment.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? PrimaryItemId { get; init; }

    /// <summary>What a comment answers: its post or another comment.</summary>
    [JsonConverter(typeof(LooseNumberConverter))]
    public long? SecondaryItemId { get; init; }

    public BuddyPressContent? Content { get; init; }

    /// <summary>HTML sentence that begins with the author's name as a link.</summary>
    public string? Title { get; init; }

    public string? DateGmt { get; init; }

    public string? Link { get; init; }

    /// <summary><c>published</c> or <c>spam</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Comments, each with its own; absent where there are none or none was asked for.</summary>
    public IReadOnlyList<JsonElement>? Comments { get; init; }
}
