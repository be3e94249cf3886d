namespace ModerationBot.Bot.Tests.Feeds.Discourse;

/// <summary>The kind <c>discourse</c> on the replayed forum.</summary>
public sealed class DiscourseFeedConformance : FeedConformance
{
    private protected override async Task<IFeedPlatform> StartAsync() => await DiscoursePlatform.StartAsync();
}
