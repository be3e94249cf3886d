namespace ModerationBot.Bot.Web.Accounts.Qr;

/// <summary>One size of QR code at error correction level M (ISO/IEC 18004:2015, tables 1, 7 and 9).</summary>
/// <param name="Number">1 to <see cref="Highest"/>.</param>
internal readonly record struct QrVersion(int Number)
{
    /// <summary>Enough for 666 bytes.</summary>
    public const int Highest = 20;

    private static readonly int[] CorrectionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    /// <summary>Modules along a side.</summary>
    public int Size => (Number * 4) + 17;

    public int Blocks => BlockCounts[Number - 1];

    public int Correction => CorrectionPerBlock[Number - 1];

    /// <summary>Bytes of data and correction together.</summary>
    public int Codewords => RawModules / 8;

    public int DataCodewords => Codewords - (Blocks * Correction);

    /// <summary>Bits of the count that precedes bytes.</summary>
    public int CountBits => Number < 10 ? 8 : 16;

    /// <summary>Bytes of text that fit.</summary>
    public int Capacity => ((DataCodewords * 8) - 4 - CountBits) / 8;

    /// <summary>Middles of the alignment patterns along a side; empty in version 1.</summary>
    public IReadOnlyList<int> Alignments
    {
        get
        {
            if (Number == 1)
            {
                return [];
            }

            int count = (Number / 7) + 2;
            int step = ((Number * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
            int last = Size - 7;
            return [6, .. Enumerable.Range(0, count - 1).Select(i => last - (step * (count - 2 - i)))];
        }
    }

    private int RawModules
    {
        get
        {
            int count = (Number / 7) + 2;
            int modules = (((16 * Number) + 128) * Number) + 64;
            modules -= Number >= 2 ? (((25 * count) - 10) * count) - 55 : 0;
            return modules - (Number >= 7 ? 36 : 0);
        }
    }

    /// <summary>The smallest version that holds so many bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not even the highest one does.</exception>
    public static QrVersion For(int bytes) => Enumerable.Range(1, Highest).Select(n => new QrVersion(n)).Where(v => v.Capacity >= bytes)
        .Select(v => (QrVersion?)v).FirstOrDefault()
        ?? throw new ArgumentOutOfRangeException(nameof(bytes), bytes, $"bytes: at most {new QrVersion(Highest).Capacity} fit in a QR code of version {Highest}.");
}
