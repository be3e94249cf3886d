namespace ModerationBot.Bot.Feeds.Import;

/// <summary>What one line or row of an export says: an item, that one is gone, or why it could not be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Item">The item; null otherwise.</param>
/// <param name="Gone">Platform id of an item that is gone; null otherwise.</param>
/// <param name="Error">Names field, limit and value, never a text or an author; null when it could be read.</param>
internal sealed record ImportEntry(long Line, FeedItem? Item, string? Gone, string? Error)
{
    /// <summary>The file inside an archive or folder; null for a single file.</summary>
    public string? File { get; init; }
}
