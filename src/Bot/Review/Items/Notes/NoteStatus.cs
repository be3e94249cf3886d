namespace ModerationBot.Bot.Review.Items.Notes;

/// <summary>How writing a note ended.</summary>
internal enum NoteStatus
{
    /// <summary>Kept.</summary>
    Done,

    /// <summary>There is nothing in it.</summary>
    Empty,

    /// <summary>It is longer than <see cref="TeamNote.MaxLength"/>.</summary>
    TooLong,

    /// <summary>The item already has as many notes as a page can show.</summary>
    TooMany,

    /// <summary>There is no such flag, or its text was erased: a note would outlive it.</summary>
    NotFound,
}
