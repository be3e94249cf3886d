namespace ModerationBot.Bot.Web.Accounts.Qr;

/// <summary>A QR code of a text: byte mode, error correction level M, the mask of least penalty (ISO/IEC 18004:2015).</summary>
internal sealed class QrMatrix
{
    /// <summary>Bits of level M in the format.</summary>
    private const int LevelM = 0;

    private static readonly Func<int, int, bool>[] Masks =
    [
        (x, y) => (x + y) % 2 == 0,
        (_, y) => y % 2 == 0,
        (x, _) => x % 3 == 0,
        (x, y) => (x + y) % 3 == 0,
        (x, y) => ((x / 3) + (y / 2)) % 2 == 0,
        (x, y) => (x * y % 2) + (x * y % 3) == 0,
        (x, y) => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        (x, y) => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    ];

    private readonly QrVersion _version;
    private readonly bool[,] _dark;
    private readonly bool[,] _fixed;

    private QrMatrix(QrVersion version)
    {
        _version = version;
        _dark = new bool[version.Size, version.Size];
        _fixed = new bool[version.Size, version.Size];
    }

    /// <summary>Modules along a side, without the quiet zone of 4 around.</summary>
    public int Size => _version.Size;

    /// <summary>Whether the module in a column and a row is dark.</summary>
    public bool this[int x, int y] => _dark[x, y];

    /// <exception cref="ArgumentOutOfRangeException">The text is too long.</exception>
    public static QrMatrix Of(string text)
    {
        QrVersion version = QrVersion.For(System.Text.Encoding.UTF8.GetByteCount(text));
        QrMatrix matrix = new(version);
        matrix.DrawPatterns();
        matrix.DrawCodewords(QrText.Codewords(text, version));
        int mask = Enumerable.Range(0, Masks.Length).MinBy(m => matrix.Tried(m));
        matrix.Apply(mask);
        matrix.DrawFormat(mask);
        return matrix;
    }

    /// <summary>The penalty of a mask; the matrix is as before afterwards.</summary>
    private int Tried(int mask)
    {
        Apply(mask);
        DrawFormat(mask);
        int penalty = QrPenalty.Of(_dark);
        Apply(mask);
        return penalty;
    }

    private void DrawPatterns()
    {
        for (int i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(Size - 4, 3);
        DrawFinder(3, Size - 4);
        foreach (int x in _version.Alignments)
        {
            foreach (int y in _version.Alignments.Where(y => !IsUnderFinder(x, y)))
            {
                DrawAlignment(x, y);
            }
        }

        DrawFormat(0);
        DrawVersion();
    }

    private bool IsUnderFinder(int x, int y) => (x == 6 && y == 6) || (x == 6 && y == Size - 7) || (x == Size - 7 && y == 6);

    private void DrawFinder(int middleX, int middleY)
    {
        for (int dy = -4; dy <= 4; dy++)
        {
            for (int dx = -4; dx <= 4; dx++)
            {
                int distance = Math.Max(Math.Abs(dx), Math.Abs(dy));
                (int x, int y) = (middleX + dx, middleY + dy);
                if (x >= 0 && x < Size && y >= 0 && y < Size)
                {
                    Fix(x, y, distance is not (2 or 4));
                }
            }
        }
    }

    private void DrawAlignment(int middleX, int middleY)
    {
        for (int dy = -2; dy <= 2; dy++)
        {
            for (int dx = -2; dx <= 2; dx++)
            {
                Fix(middleX + dx, middleY + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
            }
        }
    }

    /// <summary>Level and mask with their correction, twice.</summary>
    private void DrawFormat(int mask)
    {
        int data = (LevelM << 3) | mask;
        int remainder = data;
        for (int i = 0; i < 10; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
        }

        int bits = ((data << 10) | remainder) ^ 0x5412;
        for (int i = 0; i < 15; i++)
        {
            bool dark = ((bits >> i) & 1) == 1;
            (int x, int y) = i < 6 ? (8, i) : i < 8 ? (8, i + 1) : i == 8 ? (7, 8) : (14 - i, 8);
            Fix(x, y, dark);
            (x, y) = i < 8 ? (Size - 1 - i, 8) : (8, Size - 15 + i);
            Fix(x, y, dark);
        }

        Fix(8, Size - 8, true);
    }

    /// <summary>The version with its correction, twice, from version 7 on.</summary>
    private void DrawVersion()
    {
        if (_version.Number < 7)
        {
            return;
        }

        int remainder = _version.Number;
        for (int i = 0; i < 12; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1F25);
        }

        int bits = (_version.Number << 12) | remainder;
        for (int i = 0; i < 18; i++)
        {
            bool dark = ((bits >> i) & 1) == 1;
            Fix(Size - 11 + (i % 3), i / 3, dark);
            Fix(i / 3, Size - 11 + (i % 3), dark);
        }
    }

    /// <summary>Upwards and downwards in pairs of columns, from the right; the column of the timing is left out.</summary>
    private void DrawCodewords(byte[] codewords)
    {
        int bit = 0;
        for (int right = Size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (int step = 0; step < Size; step++)
            {
                int y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                for (int x = right; x > right - 2; x--)
                {
                    if (!_fixed[x, y] && bit < codewords.Length * 8)
                    {
                        _dark[x, y] = ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                        bit++;
                    }
                }
            }
        }
    }

    private void Apply(int mask)
    {
        for (int y = 0; y < Size; y++)
        {
            for (int x = 0; x < Size; x++)
            {
                _dark[x, y] ^= !_fixed[x, y] && Masks[mask](x, y);
            }
        }
    }

    private void Fix(int x, int y, bool dark)
    {
        _dark[x, y] = dark;
        _fixed[x, y] = true;
    }
}
