namespace ModerationBot.Bot.Review;

/// <summary>What was decided.</summary>
internal enum DecisionOutcome
{
    /// <summary>The item stays.</summary>
    Approve,

    /// <summary>The item is removed from the platform.</summary>
    Remove,

    /// <summary>The item that was removed comes back to the platform.</summary>
    Restore,

    /// <summary>The decision before is taken back.</summary>
    Undo,
}
