using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>Table <c>skips</c>: a flag that a person leaves to others for today. It closes nothing and counts as no decision.</summary>
internal sealed class Skip
{
    public long Id { get; init; }

    public required long FlagId { get; init; }

    public Flag Flag { get; init; } = null!;

    /// <summary>Id of the account that skipped it.</summary>
    public required string SkippedBy { get; init; }

    public required DateTimeOffset SkippedAt { get; set; }

    /// <summary>The end of that day in the group's zone: until then the person's queue leaves it out.</summary>
    public required DateTimeOffset HiddenUntil { get; set; }
}
