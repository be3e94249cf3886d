using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>A page of the queue.</summary>
/// <param name="Situations">By severity, then age.</param>
/// <param name="Open">Open flags in all.</param>
/// <param name="Shown">Open flags that the filter keeps, on all pages.</param>
/// <param name="Pages">Number of pages, at least 1.</param>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="BySeverity">Open flags of each severity that occurs, most urgent first.</param>
/// <param name="ByCategory">Open flags of each ground or identifier type that occurs, in the fixed order of pages.</param>
/// <param name="ByHalf">Open flags of each question.</param>
/// <param name="NewestRaisedAt">When the newest open flag was raised; null when none is open.</param>
internal sealed record QueueSheet(
    IReadOnlyList<Situation> Situations,
    int Open,
    int Shown,
    int Pages,
    int Page,
    IReadOnlyList<(Severity Severity, int Count)> BySeverity,
    IReadOnlyList<(string Category, int Count)> ByCategory,
    IReadOnlyList<(Half Half, int Count)> ByHalf,
    DateTimeOffset? NewestRaisedAt);
