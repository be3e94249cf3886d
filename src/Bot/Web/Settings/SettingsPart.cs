namespace ModerationBot.Bot.Web.Settings;

/// <summary>The parts of the settings page, in their order.</summary>
internal enum SettingsPart
{
    /// <summary>What the bot flags, and how a text is judged.</summary>
    Watch,

    /// <summary>Where it reads and whom it tells.</summary>
    Groups,

    /// <summary>The people who decide, and those who are decided about.</summary>
    People,

    /// <summary>What can be shown afterwards.</summary>
    Proof,
}
