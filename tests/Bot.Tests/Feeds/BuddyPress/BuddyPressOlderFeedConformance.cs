namespace ModerationBot.Bot.Tests.Feeds.BuddyPress;

/// <summary>The kind <c>buddypress</c> on the replayed site, version 1 of its interface: single objects come as lists of one.</summary>
public sealed class BuddyPressOlderFeedConformance : FeedConformance
{
    private protected override async Task<IFeedPlatform> StartAsync() => await BuddyPressPlatform.StartAsync("v1");
}
