namespace ModerationBot.Detection.Discrimination;

/// <summary>One word as it is read: folded, repaired where it was disguised.</summary>
internal struct Word
{
    /// <summary>Hash of the letters as read.</summary>
    public ulong Hash;

    /// <summary>Hash of the letters as written; equal to <see cref="Hash"/> unless repaired.</summary>
    public ulong Written;

    /// <summary>First letter in the buffer of the reading.</summary>
    public int Start;

    /// <summary>Letters in the buffer of the reading.</summary>
    public int Length;

    /// <summary>First token of the text.</summary>
    public int FirstToken;

    /// <summary>Last token of the text.</summary>
    public int LastToken;

    /// <summary>Marks.</summary>
    public WordMarks Marks;

    /// <summary>Whether one of the marks is set.</summary>
    public readonly bool Is(WordMarks marks) => (Marks & marks) != 0;
}
