namespace ModerationBot.Bot.Review;

/// <summary>The open flags of a band of scores, for a look before deciding on all of them.</summary>
/// <param name="Flags">By id, at most <see cref="BulkDesk.MostFlags"/>.</param>
/// <param name="Total">How many the band holds in all.</param>
/// <param name="Critical">How many of them are critical: keeping those is refused in a batch.</param>
/// <param name="Samples">Three of <paramref name="Flags"/> at random, or all when there are fewer.</param>
/// <param name="Dots">Open flags of the half and group by score, in <see cref="ScoreBands.Dots"/> equal steps from 0 to 1.</param>
internal sealed record ScoreBand(
    IReadOnlyList<FlagSeen> Flags, int Total, int Critical, IReadOnlyList<FlagSeen> Samples, IReadOnlyList<int> Dots);
