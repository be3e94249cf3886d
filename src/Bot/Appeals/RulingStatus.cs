namespace ModerationBot.Bot.Appeals;

/// <summary>How a ruling on an appeal ended.</summary>
internal enum RulingStatus
{
    Done,

    /// <summary>Somebody was faster; nothing was written.</summary>
    Already,

    /// <summary>The person may not, or may only overturn.</summary>
    NotAllowed,

    /// <summary>A reason is compulsory.</summary>
    ReasonMissing,

    /// <summary>More than <see cref="AppealBench.MaxReason"/>.</summary>
    ReasonLong,

    /// <summary>No such appeal.</summary>
    NotFound,
}
