namespace ModerationBot.Bot.Feeds;

/// <summary>A page of a poll: items, ids known to be gone, and the cursor to keep once the page is stored.</summary>
/// <param name="Items">New or changed items, parents before children.</param>
/// <param name="Gone">Platform ids that no longer exist.</param>
/// <param name="Cursor">JSON to store in the same transaction as the items; null leaves the cursor as it is.</param>
internal sealed record FeedPage(IReadOnlyList<FeedItem> Items, IReadOnlyList<string> Gone, string? Cursor);
