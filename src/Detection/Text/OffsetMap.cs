namespace ModerationBot.Detection.Text;

/// <summary>
/// Leads from a normalised text back to the original. Each normalised unit knows the first and the last original unit that
/// it stands for; a text that kept its length needs no table.
/// </summary>
public sealed class OffsetMap
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private OffsetMap(int normalisedLength, int originalLength, int[]? starts, int[]? ends)
    {
        NormalisedLength = normalisedLength;
        OriginalLength = originalLength;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>UTF-16 units of the normalised text.</summary>
    public int NormalisedLength { get; }

    /// <summary>UTF-16 units of the original text.</summary>
    public int OriginalLength { get; }

    /// <summary>Whether every index is the same in both texts.</summary>
    public bool IsIdentity => _starts is null;

    /// <summary>The map of a text in which each unit stayed in its place.</summary>
    public static OffsetMap Identity(int length) => new(length, length, null, null);

    /// <summary>The map of a text whose units moved.</summary>
    /// <param name="starts">For each normalised unit, the first original unit.</param>
    /// <param name="ends">For each normalised unit, the original unit after the last.</param>
    /// <param name="originalLength">Length of the original text.</param>
    internal static OffsetMap Of(int[] starts, int[] ends, int originalLength) =>
        new(starts.Length, originalLength, starts, ends);

    /// <summary>The original units that a normalised span stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the normalised text.</exception>
    public TextSpan ToOriginal(TextSpan normalised)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(normalised.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(normalised.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(normalised.End, NormalisedLength);
        if (_starts is null || _ends is null)
        {
            return normalised;
        }

        int start = normalised.Start < NormalisedLength ? _starts[normalised.Start] : OriginalLength;
        return normalised.Length == 0 ? new(start, 0) : TextSpan.Between(start, _ends[normalised.End - 1]);
    }
}
