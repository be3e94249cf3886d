namespace ModerationBot.Lab.Training.Tagging;

/// <summary>A marked part of a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Allowed">Bit n: label n is right.</param>
internal readonly record struct TaggedSpan(int Start, int Length, uint Allowed)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;
}
