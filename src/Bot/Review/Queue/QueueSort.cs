namespace ModerationBot.Bot.Review.Queue;

/// <summary>In which order situations are shown. Public because Razor components are.</summary>
public enum QueueSort
{
    /// <summary>Risk x age: see <see cref="QueueUrgency"/>.</summary>
    Urgent,

    /// <summary>Most severe first, then the oldest.</summary>
    Risk,

    /// <summary>Longest waiting first.</summary>
    Oldest,

    /// <summary>Last raised first.</summary>
    Newest,
}
