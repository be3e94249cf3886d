namespace ModerationBot.Bot.Review.Queue;

/// <summary>Where a flag stands, as the queue's filter tells it. Public because Razor components are.</summary>
public enum QueueState
{
    /// <summary>Waits for a person, whoever that is. The queue shows these when nothing else is asked for.</summary>
    Open,

    /// <summary>Of the open ones: somebody in particular is asked to decide.</summary>
    Escalated,

    /// <summary>The author was asked to edit.</summary>
    Waiting,

    /// <summary>Of the open ones: one person said yes, a second one is asked.</summary>
    Proposed,

    /// <summary>A person has decided.</summary>
    Decided,
}
