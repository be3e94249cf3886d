using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Review;

/// <summary>How decisions are taken. Section <c>Review</c>.</summary>
internal sealed record ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Seconds during which a decision can be undone and nothing is sent to the platform, 0 to 600. Default 10.</summary>
    [Range(0, 600)]
    public int UndoSeconds { get; init; } = 10;

    /// <summary>Minutes that a claim lasts unless its holder renews it, 1 to 120. Default 5.</summary>
    [Range(1, 120)]
    public int ClaimMinutes { get; init; } = 5;

    /// <summary>Hours that an author has to edit once asked, 1 to 720. Default 48.</summary>
    [Range(1, 720)]
    public int AskEditHours { get; init; } = 48;
}
