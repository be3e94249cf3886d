namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>A post as one page of the feed showed it.</summary>
/// <param name="Post">The post.</param>
/// <param name="UpdatedAt">Its last edit or new comment, Unix seconds.</param>
/// <param name="Comments">The first page of its comments.</param>
/// <param name="MoreComments">Where its comments go on; null at their end.</param>
internal sealed record GraphThread(FeedItem Post, long UpdatedAt, IReadOnlyList<FeedItem> Comments, string? MoreComments)
{
    /// <summary>Tells this state of the thread from later ones.</summary>
    public string Mark => FormattableString.Invariant($"{Post.PlatformId}@{UpdatedAt}");
}
