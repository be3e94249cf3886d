namespace ModerationBot.Bot.Appeals;

/// <summary>What a person may do about an appeal.</summary>
internal enum AppealStanding
{
    /// <summary>Uphold or overturn.</summary>
    MayDecide,

    /// <summary>Overturn only: she decided herself and nobody else can; upholding takes a second person.</summary>
    MayOverturn,

    /// <summary>Nothing: she decided herself, and somebody else can look.</summary>
    Decider,

    /// <summary>Nothing: the message is her own, or answers her own.</summary>
    OwnAffair,

    /// <summary>Nothing: it is decided.</summary>
    Closed,
}
