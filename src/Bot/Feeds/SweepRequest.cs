namespace ModerationBot.Bot.Feeds;

/// <summary>Known items to read again, oldest confirmation first.</summary>
/// <param name="PlatformIds">At most the budget of <see cref="FeedOptions.SweepItems"/>.</param>
internal sealed record SweepRequest(IReadOnlyList<string> PlatformIds);
