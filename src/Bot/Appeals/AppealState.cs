namespace ModerationBot.Bot.Appeals;

/// <summary>Where an appeal stands. Stored by name.</summary>
internal enum AppealState
{
    /// <summary>Waits for a person.</summary>
    Open,

    /// <summary>The decision stands.</summary>
    Upheld,

    /// <summary>The decision was wrong.</summary>
    Overturned,
}
