namespace ModerationBot.Detection.Discrimination;

/// <summary>Sizes that trainer and detector share: bits of the index into each table.</summary>
internal static class ModelTables
{
    /// <summary>Number of tables of <see cref="FeatureTable"/>.</summary>
    public const int Count = 4;

    /// <summary>Bits of the table of contexts.</summary>
    public const int ContextBits = 17;

    /// <summary>Bits of the table of grounds.</summary>
    public const int GroundBits = 17;

    /// <summary>Bits of each table, in the order of <see cref="FeatureTable"/>.</summary>
    public static ReadOnlySpan<byte> Bits => [20, 20, 19, 18];

    /// <summary>First index of each table when all lie end to end.</summary>
    public static ReadOnlySpan<int> Offsets => [0, 1 << 20, 2 << 20, (2 << 20) + (1 << 19)];

    /// <summary>Length of all tables end to end.</summary>
    public const int Total = (2 << 20) + (1 << 19) + (1 << 18);

    /// <summary>Place of a feature when all tables lie end to end.</summary>
    public static int Index(FeatureTable table, uint hash) =>
        Offsets[(int)table] + (int)(hash & ((1u << Bits[(int)table]) - 1));
}
