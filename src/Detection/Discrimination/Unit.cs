namespace ModerationBot.Detection.Discrimination;

/// <summary>A term of the lexicon as it stands in a text, or one plain word.</summary>
internal struct Unit
{
    /// <summary>First word.</summary>
    public int FirstWord;

    /// <summary>Number of words.</summary>
    public int WordCount;

    /// <summary>Index of its sentence.</summary>
    public int Sentence;

    /// <summary>Tags and grounds; empty for a plain word.</summary>
    public LexiconEntry Entry;

    /// <summary>Marks.</summary>
    public UnitMarks Marks;

    /// <summary>Whether one of the marks is set.</summary>
    public readonly bool Is(UnitMarks marks) => (Marks & marks) != 0;
}
