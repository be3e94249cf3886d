using ModerationBot.Detection;

namespace ModerationBot.Bot.Review.Queue.Bulk;

/// <summary>What a person looks at before many flags are decided together. Public because Razor components are.</summary>
public sealed record BulkSheet
{
    /// <summary>The flags to decide, each with the version that the person sees; at most <see cref="BulkDesk.MostFlags"/>.</summary>
    public required IReadOnlyList<(long Id, int Version)> Flags { get; init; }

    /// <summary>Flags that were meant, be they too many or not.</summary>
    public required int Matching { get; init; }

    /// <summary>How many of them are critical: keeping those takes two people, and is refused in a batch.</summary>
    public required int Critical { get; init; }

    /// <summary>Some of them with their surroundings, drawn by chance; all of them when they are few.</summary>
    public required IReadOnlyList<Situation> Samples { get; init; }

    /// <summary>Most severe first.</summary>
    public required IReadOnlyList<(Severity Severity, int Count)> BySeverity { get; init; }

    /// <summary>Grounds and identifier types, the most frequent first.</summary>
    public required IReadOnlyList<(CategoryTag Tag, int Count)> ByCategory { get; init; }

    /// <summary>The reason that fits most of them.</summary>
    public required string Suggested { get; init; }

    /// <summary>Open flags by score of the chosen question.</summary>
    public required ScorePlot Plot { get; init; }
}
