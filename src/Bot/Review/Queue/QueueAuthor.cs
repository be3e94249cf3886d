namespace ModerationBot.Bot.Review.Queue;

/// <summary>Whether the author was flagged lately. Public because Razor components are.</summary>
public enum QueueAuthor
{
    /// <summary>The first flag in 90 days.</summary>
    New,

    /// <summary>Flagged before within 90 days.</summary>
    Repeat,
}
