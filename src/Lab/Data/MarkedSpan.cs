namespace ModerationBot.Lab.Data;

/// <summary>A part of a text with its label.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Label">Type or role.</param>
internal readonly record struct MarkedSpan(int Start, int Length, string Label)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;
}
