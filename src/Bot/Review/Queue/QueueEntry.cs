using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>What the queue needs of every flag to sort, count and group; without its text.</summary>
internal sealed record QueueEntry
{
    public required long Id { get; init; }

    public required int Version { get; init; }

    public required string GroupId { get; init; }

    /// <summary>The post that opened the thread.</summary>
    public required string Thread { get; init; }

    /// <summary>The author's fingerprint; null where the platform hides authors.</summary>
    public required string? Author { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Milliseconds since 1970.</summary>
    public required long RaisedAt { get; init; }

    public required bool Discrimination { get; init; }

    public required bool Identification { get; init; }

    /// <summary>Score of the first question in its context, 0 to 1.</summary>
    public required double DiscriminationScore { get; init; }

    /// <summary>Score of the second question in its context, 0 to 1.</summary>
    public required double IdentificationScore { get; init; }

    /// <summary>Grounds and identifier types: see <see cref="CategoryBits"/>.</summary>
    public required ulong Categories { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary><see cref="QueueState.Open"/>, <see cref="QueueState.Waiting"/> or <see cref="QueueState.Decided"/>.</summary>
    public required QueueState State { get; init; }

    /// <summary>Account that is asked to decide, or <c>owners</c> for whoever is one; null when nobody in particular is.</summary>
    public string? EscalatedTo { get; init; }

    public bool Escalated => EscalatedTo is not null;

    public required bool Proposed { get; init; }

    /// <summary>Whether the author was flagged before within 90 days.</summary>
    public required bool Repeat { get; init; }

    /// <summary>Id of the last decision where the queue shows what was decided; 0 elsewhere.</summary>
    public long LastDecision { get; init; }
}
