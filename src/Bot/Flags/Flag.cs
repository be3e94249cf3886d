using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Screening;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Flags;

/// <summary>Table <c>flags</c>: an item that waits for, or has had, a person's decision. One per item.</summary>
internal sealed class Flag
{
    public long Id { get; init; }

    public required long ItemId { get; init; }

    public Item Item { get; init; } = null!;

    /// <summary>The verdict that raised it, or raised it again after an edit.</summary>
    public required long VerdictId { get; set; }

    public StoredVerdict Verdict { get; set; } = null!;

    public required string GroupId { get; init; }

    public required Severity Severity { get; set; }

    public required bool Discrimination { get; set; }

    public required bool Identification { get; set; }

    /// <summary>Grounds and identifier types, most certain first.</summary>
    public required IReadOnlyList<string> Categories { get; set; }

    public required string PolicyVersion { get; set; }

    public FlagState State { get; set; }

    /// <summary>
    /// Row version, from 1. Every change of state raises it by one and only the holder of the current one may make
    /// a change: two people can never both decide.
    /// </summary>
    public int Version { get; set; } = 1;

    /// <summary>When the content that is asked about was first flagged.</summary>
    public required DateTimeOffset RaisedAt { get; set; }

    /// <summary>When nothing was left to do; null before.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
