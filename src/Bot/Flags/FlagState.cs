namespace ModerationBot.Bot.Flags;

/// <summary>Where a flag stands.</summary>
internal enum FlagState
{
    /// <summary>Waits for a person. Only a decision leads out of here.</summary>
    Open,

    /// <summary>Decided; the undo window may still be open.</summary>
    Decided,

    /// <summary>The decision is being carried out on the platform: too late to undo.</summary>
    Acting,

    /// <summary>The author was asked to edit. Opens again by itself when the author did, or when the time for it is over.</summary>
    Waiting,

    /// <summary>Nothing is left to do.</summary>
    Closed,
}
