namespace ModerationBot.Bot.Review;

/// <summary>The desk's answer.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="FlagId">The flag concerned; 0 when there is none.</param>
/// <param name="Decision">The decision just made, or the one that stands in the way; null when there is none.</param>
internal sealed record DeskResult(DeskStatus Status, long FlagId = 0, Decision? Decision = null);
