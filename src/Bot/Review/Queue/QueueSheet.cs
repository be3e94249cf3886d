using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// A page of the queue. Each list of counts tells what a click on it would show: the flags that every other part of the
/// filter keeps. Public because Razor components are.
/// </summary>
public sealed record QueueSheet
{
    /// <summary>In the order of the filter.</summary>
    public required IReadOnlyList<Situation> Situations { get; init; }

    /// <summary>Flags that wait for a person, whatever the filter.</summary>
    public required int Open { get; init; }

    /// <summary>Flags that the filter keeps, on all pages.</summary>
    public required int Shown { get; init; }

    /// <summary>Situations that the filter keeps, on all pages.</summary>
    public required int ShownSituations { get; init; }

    /// <summary>At least 1.</summary>
    public required int Pages { get; init; }

    /// <summary>The page shown, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>When the newest open flag was raised; null when none is open.</summary>
    public required DateTimeOffset? NewestRaisedAt { get; init; }

    /// <summary>What was searched for; null without a search.</summary>
    public Searches.SearchResult? Search { get; init; }

    /// <summary>Most urgent first.</summary>
    public required IReadOnlyList<(Severity Severity, int Count)> BySeverity { get; init; }

    public required IReadOnlyList<(Half Half, int Count)> ByHalf { get; init; }

    /// <summary>Grounds that occur, in the fixed order of pages.</summary>
    public required IReadOnlyList<(string Ground, int Count)> ByGround { get; init; }

    /// <summary>Identifier types that occur, in the fixed order of pages.</summary>
    public required IReadOnlyList<(string Identifier, int Count)> ByIdentifier { get; init; }

    public required IReadOnlyList<(QueueAuthor Author, int Count)> ByAuthor { get; init; }

    /// <summary>Escalated, waiting and proposed flags; <see cref="QueueState.Decided"/> is counted only where it is shown.</summary>
    public required IReadOnlyList<(QueueState State, int Count)> ByState { get; init; }

    public required IReadOnlyList<(QueueAge Age, int Count)> ByAge { get; init; }

    /// <summary>Every group known, by name, with those that have nothing to show.</summary>
    public required IReadOnlyList<(string Id, string Name, int Count)> ByGroup { get; init; }

    public required IReadOnlyList<(ContentKind Kind, int Count)> ByKind { get; init; }
}
