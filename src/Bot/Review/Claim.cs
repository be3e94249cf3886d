using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>Table <c>claims</c>: who is looking at a flag right now. One per flag; over when its time is.</summary>
internal sealed class Claim
{
    public long Id { get; init; }

    public required long FlagId { get; init; }

    public Flag Flag { get; init; } = null!;

    /// <summary>Id of the account that holds it.</summary>
    public required string ClaimedBy { get; set; }

    public required DateTimeOffset ClaimedUntil { get; set; }
}
