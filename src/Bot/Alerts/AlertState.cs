namespace ModerationBot.Bot.Alerts;

/// <summary>Where a message stands.</summary>
internal enum AlertState
{
    Pending,
    Sent,

    /// <summary>The channel refused for good; shown on the health page.</summary>
    Refused,
}
