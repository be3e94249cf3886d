namespace ModerationBot.Bot.Flags.Words;

/// <summary>What makes a form differ from the word.</summary>
internal enum FormKind
{
    /// <summary>More than one.</summary>
    Plural,

    /// <summary>The feminine, one or more.</summary>
    Feminine,

    /// <summary>A French verb form.</summary>
    FrenchVerb,

    /// <summary>An English verb form.</summary>
    EnglishVerb,
}
