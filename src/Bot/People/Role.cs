namespace ModerationBot.Bot.People;

/// <summary>What an account may do; each one may do what those below it may. Stored by name. Public because Razor components are.</summary>
public enum Role
{
    /// <summary>Sees the queue, the reports and the log; changes nothing. For an ethics referent.</summary>
    Reader,

    /// <summary>Decides.</summary>
    Moderator,

    /// <summary>Also changes the policy, the people and the settings.</summary>
    Owner,
}
