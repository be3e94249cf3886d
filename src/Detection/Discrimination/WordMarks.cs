namespace ModerationBot.Detection.Discrimination;

/// <summary>What is known of one word of a <see cref="Reading"/>.</summary>
[Flags]
internal enum WordMarks : ushort
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Made of letters; otherwise a number, an emoji, a mark or an address.</summary>
    Letters = 1,

    /// <summary>So common that its letters tell nothing.</summary>
    Common = 2,

    /// <summary>Read another way than it was written: leet, mask, spaced letters, typing error.</summary>
    Repaired = 4,

    /// <summary>First of its sentence.</summary>
    SentenceStart = 8,

    /// <summary>A comma, bracket, dash or full stop stands before it.</summary>
    AfterMark = 16,

    /// <summary>Between quotation marks.</summary>
    Quoted = 32,

    /// <summary>A question mark.</summary>
    QuestionMark = 64,

    /// <summary>An exclamation mark.</summary>
    ExclamationMark = 128,

    /// <summary>Capital at the start, inside a sentence.</summary>
    Name = 256,

    /// <summary>All capitals.</summary>
    Shouted = 512,
}
