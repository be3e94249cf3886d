namespace ModerationBot.Bot.Tests.Feeds.BuddyPress;

/// <summary>The kind <c>buddypress</c> on the replayed site, version 2 of its interface.</summary>
public sealed class BuddyPressFeedConformance : FeedConformance
{
    private protected override async Task<IFeedPlatform> StartAsync() => await BuddyPressPlatform.StartAsync();
}
