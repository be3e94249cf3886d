using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>A page of the queue. Public because Razor components are.</summary>
/// <param name="Situations">By severity, then age.</param>
/// <param name="Open">Open flags in all.</param>
/// <param name="Shown">Open flags that the filter keeps, on all pages.</param>
/// <param name="Pages">Number of pages, at least 1.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Groups">Number of groups known; one needs no name on each card.</param>
/// <param name="BySeverity">Open flags of each severity that occurs, most urgent first.</param>
/// <param name="ByCategory">Open flags of each ground or identifier type that occurs, in the fixed order of pages.</param>
/// <param name="ByHalf">Open flags of each question.</param>
/// <param name="NewestRaisedAt">When the newest open flag was raised; null when none is open.</param>
public sealed record QueueSheet(
    IReadOnlyList<Situation> Situations,
    int Open,
    int Shown,
    int Pages,
    int Page,
    int Groups,
    IReadOnlyList<(Severity Severity, int Count)> BySeverity,
    IReadOnlyList<(string Category, int Count)> ByCategory,
    IReadOnlyList<(Half Half, int Count)> ByHalf,
    DateTimeOffset? NewestRaisedAt);
