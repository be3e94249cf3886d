namespace ModerationBot.Bot.Review.Queue;

/// <summary>How long a flag has waited. Public because Razor components are.</summary>
public enum QueueAge
{
    /// <summary>Raised today, by the clock of its group.</summary>
    Today,

    /// <summary>For more than 4 hours.</summary>
    Over4Hours,

    /// <summary>For more than 24 hours.</summary>
    Over24Hours,
}
