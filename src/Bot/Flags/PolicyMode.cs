namespace ModerationBot.Bot.Flags;

/// <summary>What a stored policy does.</summary>
internal enum PolicyMode
{
    /// <summary>It rules: it raises flags.</summary>
    Live,

    /// <summary>It rules beside the live one and is only counted.</summary>
    Shadow,
}
