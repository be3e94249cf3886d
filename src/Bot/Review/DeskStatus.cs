namespace ModerationBot.Bot.Review;

/// <summary>How the desk answered.</summary>
internal enum DeskStatus
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadyDecided,

    /// <summary>
    /// The flag is open but no longer as the person saw it: its text was edited, a decision was undone, or a colleague passed it
    /// on or said a first yes.
    /// </summary>
    Changed,

    /// <summary>The undo window is over, or the decision is being carried out.</summary>
    TooLate,

    /// <summary>The decision was undone before.</summary>
    AlreadyUndone,

    /// <summary>The reason is missing or does not go with the outcome.</summary>
    ReasonMissing,

    /// <summary>The note is longer than <see cref="ReviewDesk.MaxNote"/>.</summary>
    NoteTooLong,

    /// <summary>No such flag or decision.</summary>
    NotFound,

    /// <summary>A colleague is looking at it: <see cref="DeskResult.Claim"/> says who and until when.</summary>
    Claimed,

    /// <summary>The person wrote the item, or the flagged words that it answers to: somebody else has to decide.</summary>
    Conflict,

    /// <summary>The first of two yeses is recorded; a second person is asked.</summary>
    Proposed,

    /// <summary>Keeping it takes a second person, who cannot be the one of the first yes; and it is never kept in a batch.</summary>
    SecondNeeded,

    /// <summary>The message still holds a place to fill in: <c>[ ]</c>, <c>{ }</c> or <c>___</c>.</summary>
    PlaceholderLeft,

    /// <summary>The platform cannot do it, or it cannot be done in a batch.</summary>
    Unsupported,

    /// <summary>The account only reads, or its access was withdrawn.</summary>
    NotAllowed,

    /// <summary>There are no words for the author.</summary>
    MessageMissing,

    /// <summary>The message is longer than <see cref="AuthorMessage.MaxLength"/>.</summary>
    MessageTooLong,

    /// <summary>The group has no rule with this id.</summary>
    RuleUnknown,

    /// <summary>Nobody to pass it on to: not an account that may decide, or the person herself.</summary>
    RecipientUnknown,

    /// <summary>A batch of none, or of more than <see cref="BulkDesk.MostFlags"/>.</summary>
    BatchSize,
}
