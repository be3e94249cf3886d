namespace ModerationBot.Detection.Discrimination;

/// <summary>What the sentence around a <see cref="Unit"/> does to it.</summary>
[Flags]
internal enum UnitMarks : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Inside the reach of a negation.</summary>
    Negated = 1,

    /// <summary>Between quotation marks.</summary>
    Quoted = 2,

    /// <summary>After a "should", "must" or "wish" of its sentence.</summary>
    Modal = 4,

    /// <summary>In a sentence that ends in a question mark.</summary>
    Asked = 8,

    /// <summary>First of its sentence.</summary>
    SentenceStart = 16,

    /// <summary>After a mark such as a comma.</summary>
    AfterMark = 32,

    /// <summary>Said by somebody, or called a word ("he said", "called me").</summary>
    Reported = 64,
}
