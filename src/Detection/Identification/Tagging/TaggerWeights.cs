namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>Weights of the tagger in whole numbers: a sum does not depend on its order, so tags are the same on every machine.</summary>
/// <param name="Values"><see cref="Rows"/> rows of <see cref="Width"/> labels.</param>
/// <param name="Steps"><see cref="Width"/> rows of <see cref="Width"/>: from one label to the next.</param>
internal sealed record TaggerWeights(sbyte[] Values, short[] Steps)
{
    /// <summary>Rows; a power of two.</summary>
    public const int Rows = 1 << 18;

    /// <summary>Room for labels in a row: one register of 32 bytes.</summary>
    public const int Width = 32;

    /// <summary>Labels in use.</summary>
    public const int Labels = (int)TagLabel.Contact + 1;
}
