using System.Text;

namespace ModerationBot.Bot.Web.Accounts.Qr;

/// <summary>From a text to the codewords of a QR code: bytes of UTF-8, padded, corrected and interleaved.</summary>
internal static class QrText
{
    private const int ByteMode = 4;

    public static byte[] Codewords(string text, QrVersion version)
    {
        byte[] data = Data(Encoding.UTF8.GetBytes(text), version);
        int longer = version.Codewords % version.Blocks;
        int shortLength = (version.Codewords / version.Blocks) - version.Correction;
        List<byte[]> blocks = [];
        List<byte[]> corrections = [];
        for (int i = 0, at = 0; i < version.Blocks; i++)
        {
            byte[] block = data[at..(at += shortLength + (i >= version.Blocks - longer ? 1 : 0))];
            blocks.Add(block);
            corrections.Add(QrErrorCorrection.Of(block, version.Correction));
        }

        return [.. Interleave(blocks), .. Interleave(corrections)];
    }

    private static byte[] Data(byte[] bytes, QrVersion version)
    {
        List<bool> bits = [];
        Append(bits, ByteMode, 4);
        Append(bits, bytes.Length, version.CountBits);
        foreach (byte value in bytes)
        {
            Append(bits, value, 8);
        }

        Append(bits, 0, Math.Min(4, (version.DataCodewords * 8) - bits.Count));
        Append(bits, 0, (8 - (bits.Count % 8)) % 8);
        for (int pad = 0xEC; bits.Count < version.DataCodewords * 8; pad ^= 0xEC ^ 0x11)
        {
            Append(bits, pad, 8);
        }

        byte[] data = new byte[version.DataCodewords];
        for (int i = 0; i < bits.Count; i++)
        {
            data[i / 8] |= (byte)((bits[i] ? 1 : 0) << (7 - (i % 8)));
        }

        return data;
    }

    private static void Append(List<bool> bits, int value, int length)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            bits.Add(((value >> i) & 1) == 1);
        }
    }

    private static IEnumerable<byte> Interleave(List<byte[]> blocks) =>
        Enumerable.Range(0, blocks.Max(b => b.Length)).SelectMany(i => blocks.Where(b => i < b.Length).Select(b => b[i]));
}
