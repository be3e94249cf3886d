namespace ModerationBot.Detection.Text;

/// <summary>A piece of a text, in UTF-16 units.</summary>
/// <param name="Start">First unit.</param>
/// <param name="Length">Number of units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two spans share a unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The span from one index to another.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);
}
