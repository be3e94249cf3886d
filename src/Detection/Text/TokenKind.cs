namespace ModerationBot.Detection.Text;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, perhaps with digits (J3, B12), a hyphen or a mask (p*te).</summary>
    Word,

    /// <summary>Digits with inner separators: 37,5 or 10/6 or 12/03/1951 or 14h30.</summary>
    Number,

    /// <summary>One mark, or a run of the same mark.</summary>
    Punctuation,

    /// <summary>One emoji with its modifiers, or an emoticon such as :-)</summary>
    Emoji,

    /// <summary>The # of a hashtag; its words follow with <see cref="TokenMarks.InHashtag"/>.</summary>
    Hashtag,

    /// <summary>@ and the name of an account.</summary>
    Handle,

    /// <summary>Web address.</summary>
    Url,

    /// <summary>E-mail address.</summary>
    Email,
}
