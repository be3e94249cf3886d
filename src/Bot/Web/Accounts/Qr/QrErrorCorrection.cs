namespace ModerationBot.Bot.Web.Accounts.Qr;

/// <summary>Reed-Solomon codewords over GF(256) with x^8 + x^4 + x^3 + x^2 + 1, as ISO/IEC 18004:2015, 7.5 has them.</summary>
internal static class QrErrorCorrection
{
    /// <summary>The codewords that follow a block of data.</summary>
    /// <param name="data">The block.</param>
    /// <param name="count">How many codewords.</param>
    public static byte[] Of(ReadOnlySpan<byte> data, int count)
    {
        byte[] divisor = Divisor(count);
        byte[] remainder = new byte[count];
        foreach (byte value in data)
        {
            byte factor = (byte)(value ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (int i = 0; i < count; i++)
            {
                remainder[i] ^= Multiply(divisor[i], factor);
            }
        }

        return remainder;
    }

    /// <summary>The product of (x - 2^0) ... (x - 2^(count-1)), without its leading 1.</summary>
    private static byte[] Divisor(int count)
    {
        byte[] result = new byte[count];
        result[^1] = 1;
        byte root = 1;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                result[j] = (byte)(Multiply(result[j], root) ^ (j + 1 < count ? result[j + 1] : 0));
            }

            root = Multiply(root, 2);
        }

        return result;
    }

    /// <summary>A product in the field.</summary>
    public static byte Multiply(byte x, byte y)
    {
        int product = 0;
        for (int i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= ((y >> i) & 1) * x;
        }

        return (byte)product;
    }
}
