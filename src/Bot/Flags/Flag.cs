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

    /// <summary>The post that opened the item's thread, copied from the item: one thread is one situation of the queue.</summary>
    public required string ThreadPlatformId { get; init; }

    /// <summary>The author's fingerprint, copied from the item; null where the platform hides authors.</summary>
    public string? AuthorPlatformId { get; set; }

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

    /// <summary>
    /// Account that is asked to decide in place of who had it, or <see cref="FlagMarks.Owners"/>; null when nobody in particular is.
    /// </summary>
    public string? EscalatedTo { get; set; }

    /// <summary>Account that said the first of two yeses to keep it; null when none was said.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>End of the time that the author has to edit; null when the author was not asked.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Why it is open again after its author was asked to edit: a code of <see cref="FlagReturns"/>; null otherwise.</summary>
    public string? Returned { get; set; }

    /// <summary>When a person found, on the author's appeal, that it was wrong to restrict the item; null otherwise.</summary>
    public DateTimeOffset? ReversedAt { get; set; }

    /// <summary>When nothing was left to do; null before.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
