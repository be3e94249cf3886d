namespace ModerationBot.Bot.Appeals;

/// <summary>How far the message of an overturned decision is on its way back. Stored by name.</summary>
internal enum AppealRestoral
{
    /// <summary>Nothing is to be brought back.</summary>
    None,

    /// <summary>The review desk is still to be asked.</summary>
    Wanted,

    /// <summary>A decision to bring it back was made; the act stage carries it out.</summary>
    Decided,

    /// <summary>The program cannot: a person brings it back on the platform.</summary>
    ByHand,
}
