namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>One page of a topic, read.</summary>
/// <param name="Items">What members see.</param>
/// <param name="Gone">Ids of its deleted posts.</param>
/// <param name="Ids">Ids of all its posts, in the platform's order.</param>
/// <param name="Oldest">Time of its first post, milliseconds since 1970; null without posts.</param>
/// <param name="Pages">How many pages the topic has.</param>
/// <param name="Posts">How many posts it has.</param>
/// <param name="Unreadable">How many of its objects had a broken shape.</param>
internal sealed record NodeBbTopicRead(
    IReadOnlyList<FeedItem> Items, IReadOnlyList<string> Gone, IReadOnlyList<string> Ids, long? Oldest, int Pages, long Posts, int Unreadable)
{
    public FeedPage ToPage() => new(Items, Gone, null);
}
