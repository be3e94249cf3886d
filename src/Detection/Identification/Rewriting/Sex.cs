namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>Whether the words around speak of a woman or a man; a rewrite agrees with it and never guesses.</summary>
internal enum Sex
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>A woman or girl.</summary>
    Woman,

    /// <summary>A man or boy.</summary>
    Man,
}
