namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>Weights of the tagger in whole numbers: a sum does not depend on its order, so tags are the same on every machine.</summary>
/// <param name="Values"><see cref="Rows"/> rows of <see cref="Width"/> labels.</param>
/// <param name="Steps"><see cref="Width"/> rows of <see cref="Width"/>: from one label to the next.</param>
internal sealed record TaggerWeights(sbyte[] Values, short[] Steps)
{
    /// <summary>Rows; a power of two.</summary>
    public const int Rows = 1 << 18;

    /// <summary>Room for labels in a row: one register of 32 bytes, half for each layer.</summary>
    public const int Width = 32;

    /// <summary>First place of the layer of facts.</summary>
    public const int Facts = (int)TagLabel.NoFact;

    /// <summary>The place after the last label of the layer of names.</summary>
    public const int EndOfNames = (int)TagLabel.Organisation + 1;

    /// <summary>The place after the last label of the layer of facts.</summary>
    public const int EndOfFacts = (int)TagLabel.Contact + 1;
}
