using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Review;

/// <summary>How decisions are taken. Section <c>Review</c>.</summary>
internal sealed record ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Seconds during which a decision can be undone and nothing is sent to the platform, 0 to 600. Default 10.</summary>
    [Range(0, 600)]
    public int UndoSeconds { get; init; } = 10;
}
