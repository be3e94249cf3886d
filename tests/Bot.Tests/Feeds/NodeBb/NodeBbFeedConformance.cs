namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>The kind <c>nodebb</c> on the replayed forum.</summary>
public sealed class NodeBbFeedConformance : FeedConformance
{
    private protected override async Task<IFeedPlatform> StartAsync() => await NodeBbPlatform.StartAsync();
}
