namespace ModerationBot.Bot.Policies.Retiring;

/// <summary>Whether words of a flag can be retired.</summary>
internal enum RetireStatus
{
    /// <summary>There are some.</summary>
    Ready,

    /// <summary>There is no such flag.</summary>
    NotFound,

    /// <summary>Nobody called the flag wrong, or not any more.</summary>
    NotWrong,

    /// <summary>The text is erased or unreadable: its words are not known any more.</summary>
    Erased,

    /// <summary>No reason has a place in the text that is short enough to be a term.</summary>
    NoTerm,
}
