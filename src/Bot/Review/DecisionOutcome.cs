namespace ModerationBot.Bot.Review;

/// <summary>What was decided.</summary>
internal enum DecisionOutcome
{
    /// <summary>The item stays.</summary>
    Approve,

    /// <summary>The item is removed from the platform.</summary>
    Remove,

    /// <summary>Members no longer see the item; the platform keeps it.</summary>
    Hide,

    /// <summary>The author is asked to edit; the flag waits for that and opens again.</summary>
    AskEdit,

    /// <summary>Somebody else is asked to decide; the flag stays open.</summary>
    Escalate,

    /// <summary>The first of the two yeses that keeping a critical item takes; the flag stays open.</summary>
    Propose,

    /// <summary>The item that was removed or hidden comes back.</summary>
    Restore,

    /// <summary>The decision before is taken back.</summary>
    Undo,
}
