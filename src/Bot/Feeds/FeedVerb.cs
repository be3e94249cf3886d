namespace ModerationBot.Bot.Feeds;

/// <summary>What a feed can be asked to do. Doing any but <see cref="Reply"/> and <see cref="Flag"/> twice is the same as once.</summary>
internal enum FeedVerb
{
    /// <summary>Takes the item away from members: in a way that can be undone where the platform has one, else for good.</summary>
    Remove,

    /// <summary>Brings a removed item back, with the comments that left with it.</summary>
    Restore,

    /// <summary>Deletes for good, attached files included where the platform allows.</summary>
    Purge,

    /// <summary>Hides from members; the author may still see it.</summary>
    Hide,

    /// <summary>Ends <see cref="Hide"/>.</summary>
    Show,

    /// <summary>Answers under the item as an admin.</summary>
    Reply,

    /// <summary>Puts our reasons into the platform's own queue of flags.</summary>
    Flag,
}
