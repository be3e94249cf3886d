namespace ModerationBot.Bot.Policies;

/// <summary>What became of a change.</summary>
internal enum PolicyStatus
{
    /// <summary>It is stored.</summary>
    Saved,

    /// <summary>Somebody else saved first; nothing was overwritten.</summary>
    Changed,

    /// <summary>Something is wrong with it.</summary>
    Invalid,

    /// <summary>It says what is in force already.</summary>
    Same,

    /// <summary>There is no such group.</summary>
    NoGroup,

    /// <summary>No policy is on trial, or another than the one named.</summary>
    NoTrial,
}
