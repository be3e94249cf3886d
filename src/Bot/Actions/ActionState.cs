namespace ModerationBot.Bot.Actions;

/// <summary>Where an action stands.</summary>
internal enum ActionState
{
    /// <summary>Begun; the platform may or may not have been called yet.</summary>
    Started,

    Done,

    /// <summary>The platform refused for good; shown on the health page.</summary>
    Refused,
}
