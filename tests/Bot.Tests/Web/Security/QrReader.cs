using System.Text;
using ModerationBot.Bot.Web.Accounts.Qr;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>Reads a QR code as a phone does, without the help of what drew it: format, mask, codewords, correction, text.</summary>
internal static class QrReader
{
    public static string Read(QrMatrix matrix)
    {
        int size = matrix.Size;
        int version = (size - 17) / 4;
        int mask = FormatOf(matrix) & 7;
        byte[] codewords = Codewords(matrix, version, mask);
        QrVersion layout = new(version);
        byte[] data = Deinterleave(codewords, layout);
        return TextOf(data, version);
    }

    /// <summary>The five bits of level and mask, of the copy beside the first finder.</summary>
    private static int FormatOf(QrMatrix m)
    {
        (int X, int Y)[] places =
        [
            (8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8),
        ];
        int bits = 0;
        for (int i = 0; i < places.Length; i++)
        {
            bits |= (m[places[i].X, places[i].Y] ? 1 : 0) << i;
        }

        int format = bits ^ 0b101010000010010;
        Assert.Equal(0, Remainder(format, 0b10100110111, 14));
        return format >> 10;
    }

    private static int Remainder(int value, int divisor, int highest)
    {
        int length = (int)Math.Log2(divisor);
        for (int bit = highest; bit >= length; bit--)
        {
            value ^= ((value >> bit) & 1) == 1 ? divisor << (bit - length) : 0;
        }

        return value;
    }

    private static byte[] Codewords(QrMatrix m, int version, int mask)
    {
        List<bool> bits = [];
        bool up = true;
        for (int column = m.Size - 1; column > 0; column -= 2, up = !up)
        {
            column -= column == 6 ? 1 : 0;
            for (int i = 0; i < m.Size; i++)
            {
                int y = up ? m.Size - 1 - i : i;
                foreach (int x in new[] { column, column - 1 })
                {
                    if (!IsPattern(x, y, m.Size, version))
                    {
                        bits.Add(m[x, y] ^ Masked(mask, y, x));
                    }
                }
            }
        }

        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => (byte)b.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    /// <summary>The masks as the standard writes them: i the row, j the column.</summary>
    private static bool Masked(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };

    private static bool IsPattern(int x, int y, int size, int version)
    {
        bool finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
        bool sign = version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6));
        int[] middles = Middles(version);
        bool alignment = middles.Any(a => middles.Any(b => Math.Abs(x - a) <= 2 && Math.Abs(y - b) <= 2
            && !((a == 6 && b == 6) || (a == 6 && b == size - 7) || (a == size - 7 && b == 6))));
        return finder || sign || alignment || x == 6 || y == 6;
    }

    /// <summary>Table E.1 of the standard.</summary>
    private static int[] Middles(int version) => version switch
    {
        1 => [],
        2 => [6, 18],
        3 => [6, 22],
        4 => [6, 26],
        5 => [6, 30],
        6 => [6, 34],
        7 => [6, 22, 38],
        8 => [6, 24, 42],
        9 => [6, 26, 46],
        10 => [6, 28, 50],
        11 => [6, 30, 54],
        12 => [6, 32, 58],
        13 => [6, 34, 62],
        14 => [6, 26, 46, 66],
        15 => [6, 26, 48, 70],
        16 => [6, 26, 50, 74],
        17 => [6, 30, 54, 78],
        18 => [6, 30, 56, 82],
        19 => [6, 30, 58, 86],
        20 => [6, 34, 62, 90],
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };

    private static byte[] Deinterleave(byte[] codewords, QrVersion layout)
    {
        int shorter = layout.DataCodewords / layout.Blocks;
        int longer = layout.DataCodewords % layout.Blocks;
        int[] lengths = [.. Enumerable.Range(0, layout.Blocks).Select(b => shorter + (b >= layout.Blocks - longer ? 1 : 0))];
        byte[][] blocks = [.. lengths.Select(length => new byte[length + layout.Correction])];
        int at = 0;
        for (int i = 0; i <= shorter; i++)
        {
            for (int b = 0; b < blocks.Length; b++)
            {
                if (i < lengths[b])
                {
                    blocks[b][i] = codewords[at++];
                }
            }
        }

        for (int i = 0; i < layout.Correction; i++)
        {
            for (int b = 0; b < blocks.Length; b++)
            {
                blocks[b][lengths[b] + i] = codewords[at++];
            }
        }

        Assert.All(blocks, block => AssertSound(block, layout.Correction));
        return [.. blocks.SelectMany((block, b) => block[..lengths[b]])];
    }

    /// <summary>A block without an error is zero at each root of its divisor.</summary>
    private static void AssertSound(byte[] block, int correction)
    {
        byte root = 1;
        for (int i = 0; i < correction; i++)
        {
            Assert.Equal(0, block.Aggregate((byte)0, (sum, value) => (byte)(Times(sum, root) ^ value)));
            root = Times(root, 2);
        }
    }

    private static byte Times(byte x, byte y)
    {
        int product = 0;
        for (int a = x, b = y; b > 0; b >>= 1, a = a >= 128 ? (a << 1) ^ 0x11D : a << 1)
        {
            product ^= (b & 1) == 1 ? a : 0;
        }

        return (byte)product;
    }

    private static string TextOf(byte[] data, int version)
    {
        int at = 0;
        int Take(int count) => Enumerable.Range(0, count).Aggregate(0, (value, _) => (value << 1) | ((data[at / 8] >> (7 - (at++ % 8))) & 1));
        Assert.Equal(4, Take(4));
        int length = Take(version < 10 ? 8 : 16);
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(_ => (byte)Take(8))]);
    }
}
