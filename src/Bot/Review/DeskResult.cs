namespace ModerationBot.Bot.Review;

/// <summary>The desk's answer.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="FlagId">The flag concerned; 0 when there is none.</param>
/// <param name="Decision">The decision just made, or the one that stands in the way; null when there is none.</param>
internal sealed record DeskResult(DeskStatus Status, long FlagId = 0, Decision? Decision = null)
{
    /// <summary>Who holds the flag, for <see cref="DeskStatus.Claimed"/>.</summary>
    public ClaimSign? Claim { get; init; }

    /// <summary>
    /// For <see cref="DeskStatus.Conflict"/>, <see cref="DeskStatus.Proposed"/> and <see cref="DeskStatus.SecondNeeded"/>: nobody
    /// else of the team can decide, so a person has to be invited.
    /// </summary>
    public bool NobodyElse { get; init; }

    /// <summary>Whether a decision was written.</summary>
    public bool IsRecorded => Status is DeskStatus.Done or DeskStatus.Proposed;
}
