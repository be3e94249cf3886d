namespace ModerationBot.Bot.Review.Queue.Views;

/// <summary>What became of a view that somebody wants to keep.</summary>
internal enum ViewStatus
{
    Saved,

    /// <summary>The name is empty.</summary>
    NameMissing,

    /// <summary>The name is longer than <see cref="ViewBook.MaxName"/>.</summary>
    NameTooLong,

    /// <summary>The person has <see cref="ViewBook.MaxViews"/> already.</summary>
    TooMany,
}
