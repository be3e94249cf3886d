namespace ModerationBot.Bot.Tests.Feeds.WordPress;

/// <summary>The kind <c>wordpress</c> on a real WordPress.</summary>
[Collection(WordPressGroup.Name)]
public sealed class WordPressFeedConformance : FeedConformance
{
    private protected override async Task<IFeedPlatform> StartAsync() => await WordPressPlatform.StartAsync();
}
