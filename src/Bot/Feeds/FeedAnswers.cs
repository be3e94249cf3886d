namespace ModerationBot.Bot.Feeds;

/// <summary>What a platform did, as codes of table <c>actions</c> and of pages.</summary>
internal static class FeedAnswers
{
    /// <summary>Taken away, can be brought back.</summary>
    public const string Trashed = "trashed";

    /// <summary>Gone for good.</summary>
    public const string Deleted = "deleted";

    /// <summary>It was gone before.</summary>
    public const string AlreadyGone = "already_gone";

    public const string Restored = "restored";
    public const string Hidden = "hidden";
    public const string Shown = "shown";
    public const string Replied = "replied";
    public const string Flagged = "flagged";
}
