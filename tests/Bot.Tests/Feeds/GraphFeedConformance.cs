namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>The kind <c>graph</c> on the real sandbox server.</summary>
public sealed class GraphFeedConformance : FeedConformance
{
    private protected override async Task<IFeedPlatform> StartAsync() => await SandboxPlatform.StartAsync();
}
