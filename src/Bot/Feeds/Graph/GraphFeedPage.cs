namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>One page of the feed, read.</summary>
/// <param name="Threads">Its posts, in the platform's order.</param>
/// <param name="Next">Address of the next page; null at the end.</param>
/// <param name="Unreadable">How many of its objects had a broken shape.</param>
internal sealed record GraphFeedPage(IReadOnlyList<GraphThread> Threads, string? Next, int Unreadable);
