namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Words of WordPress for where an item stands.</summary>
internal static class WordPressStatus
{
    public const string Publish = "publish";
    public const string Private = "private";
    public const string Pending = "pending";
    public const string Draft = "draft";
    public const string Future = "future";
    public const string Trash = "trash";
    public const string Approved = "approved";
    public const string Hold = "hold";
    public const string Spam = "spam";

    /// <summary>A comment whose post went to the trash: in no ordinary list.</summary>
    public const string PostTrashed = "post-trashed";

    /// <summary>Every status of a comment at once. The word <c>all</c> means two of the five only.</summary>
    public const string AnyComment = "any";

    /// <summary>
    /// What a poll asks of posts. Drafts are not read: nobody but their author has seen them. Those in the trash are, so
    /// that a removal is seen at once.
    /// </summary>
    public const string PolledPosts = "publish,private,pending,trash";

    /// <summary>What a sweep asks of posts: everything that a known post can have become.</summary>
    public const string SweptPosts = $"{PostsInUse},trash";

    /// <summary>Everything but the trash.</summary>
    public const string PostsInUse = "publish,private,pending,draft,future";

    /// <summary>What members make of it. A word of a plugin's own is taken for hidden.</summary>
    public static ItemState StateOf(string status) => status switch
    {
        Publish or Private or Approved => ItemState.Visible,
        Trash or PostTrashed => ItemState.Gone,
        _ => ItemState.Hidden,
    };
}
