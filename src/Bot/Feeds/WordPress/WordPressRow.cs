namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>One item with what the feed needs to know of it beside.</summary>
/// <param name="Item">The item, a post still without its author's name.</param>
/// <param name="Changed">When the cursor says it changed, Unix seconds: a post's last edit, a comment's date.</param>
/// <param name="Status">WordPress's word.</param>
/// <param name="Author">Number of the author's account; null for a guest.</param>
/// <param name="Post">Number of the post that it is or hangs under.</param>
/// <param name="Categories">A post's categories; empty for a comment.</param>
internal sealed record WordPressRow(
    FeedItem Item, long Changed, string Status, long? Author, long Post, IReadOnlyList<long> Categories)
{
    public bool IsGone => WordPressStatus.StateOf(Status) == ItemState.Gone;

    /// <summary>Tells this state of the item from later ones.</summary>
    public string Mark => FormattableString.Invariant($"{Item.PlatformId}@{Status}@{Changed}");
}
