namespace ModerationBot.Detection.Identification.Tagging;

/// <summary>A token as the features see it.</summary>
internal struct TokenView
{
    /// <summary>Hash of the folded word; of a number, hash of its layout and range.</summary>
    public ulong Word;

    /// <summary>Hash of the first three letters.</summary>
    public ulong Prefix;

    /// <summary>Hash of the last two letters.</summary>
    public ulong Suffix2;

    /// <summary>Hash of the last three letters.</summary>
    public ulong Suffix3;

    /// <summary>Hash of the last four letters.</summary>
    public ulong Suffix4;

    /// <summary>Capitals, digits, marks: see <see cref="TokenViews"/>.</summary>
    public uint Shape;

    /// <summary>What lists say of the word.</summary>
    public WordFlags Flags;

    /// <summary>Role and form of the name that rules see here, see <see cref="Names.NameReader"/>; 0 for none.</summary>
    public byte Name;

    /// <summary>Whether it is a word of four letters or more.</summary>
    public readonly bool IsLongWord => Prefix != 0 && (Shape & TokenViews.FourLetters) == TokenViews.FourLetters;
}
