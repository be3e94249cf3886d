namespace ModerationBot.Bot.Appeals;

/// <summary>What the author's page shows.</summary>
internal enum PublicStage
{
    /// <summary>The form.</summary>
    MayAppeal,

    /// <summary>The appeal was received.</summary>
    Waiting,

    Upheld,

    Overturned,

    /// <summary>The team has already taken the decision back by itself.</summary>
    TakenBack,
}
