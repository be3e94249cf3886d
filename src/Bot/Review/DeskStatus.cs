namespace ModerationBot.Bot.Review;

/// <summary>How the desk answered.</summary>
internal enum DeskStatus
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>Somebody was faster; nothing was written.</summary>
    AlreadyDecided,

    /// <summary>The flag is open but no longer as the person saw it: its text was edited or a decision was undone.</summary>
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
}
