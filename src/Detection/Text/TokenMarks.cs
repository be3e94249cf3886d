namespace ModerationBot.Detection.Text;

/// <summary>Marks of a token that a single pass can see.</summary>
[Flags]
public enum TokenMarks : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capitalised = 1,

    /// <summary>Two letters or more, all capital.</summary>
    AllCaps = 2,

    /// <summary>A word with a digit inside: J3, B12, c0n.</summary>
    HasDigit = 4,

    /// <summary>An elided word with its apostrophe: l', qu'.</summary>
    Elision = 8,

    /// <summary>Hangs on the word before: 's, 're, -t-il, -là.</summary>
    Clitic = 16,

    /// <summary>Ends in the full stop of an abbreviation or initial, which ends no sentence; the folded form drops it.</summary>
    Abbreviation = 32,

    /// <summary>One capital letter, as an initial.</summary>
    Initial = 64,

    /// <summary>Holds a hyphen.</summary>
    Hyphenated = 128,

    /// <summary>Inclusive writing (patient·e·s); the folded form drops the added ending.</summary>
    Inclusive = 256,

    /// <summary>Holds a sign in place of a letter: p*te, conn@rd.</summary>
    Masked = 512,

    /// <summary>A word of the hashtag before it.</summary>
    InHashtag = 1024,

    /// <summary>First token of its sentence.</summary>
    SentenceStart = 2048,

    /// <summary>Follows the token before without a space.</summary>
    Glued = 4096,

    /// <summary>Follows a line break.</summary>
    LineStart = 8192,
}
