namespace ModerationBot.Detection.Text;

/// <summary>One token. Texts of a token are asked from its <see cref="PreparedText"/>.</summary>
/// <param name="Start">First UTF-16 unit in the original text.</param>
/// <param name="Length">UTF-16 units in the original text.</param>
/// <param name="NormalisedStart">First unit in the normalised text.</param>
/// <param name="NormalisedLength">Units in the normalised text.</param>
/// <param name="FoldedStart">First unit in the buffer of folded forms.</param>
/// <param name="FoldedLength">Units of the folded form.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Marks">Marks seen in passing.</param>
public readonly record struct Token(
    int Start,
    int Length,
    int NormalisedStart,
    int NormalisedLength,
    int FoldedStart,
    int FoldedLength,
    TokenKind Kind,
    TokenMarks Marks)
{
    /// <summary>The unit after the last, in the original text.</summary>
    public int End => Start + Length;

    /// <summary>Its place in the original text.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether all the marks are set.</summary>
    public bool Has(TokenMarks marks) => (Marks & marks) == marks;
}
