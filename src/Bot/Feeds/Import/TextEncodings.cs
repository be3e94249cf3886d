using System.Text;
using System.Text.Unicode;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>Tells the encoding of an export: UTF-8 when all of it is, UTF-16 by its mark, Windows-1252 otherwise.</summary>
internal static class TextEncodings
{
    private const int LongestRune = 4;
    private const int ChunkBytes = 256 * 1024;

    private static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the whole file, a piece at a time: the first accent may stand on its last line.</summary>
    public static Encoding Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] chunk = new byte[ChunkBytes];
        int kept = 0;
        while (true)
        {
            int read = file.ReadAtLeast(chunk.AsSpan(kept), chunk.Length - kept, throwOnEndOfStream: false);
            ReadOnlySpan<byte> bytes = chunk.AsSpan(0, kept + read);
            if (file.Position == read && HasWideMark(bytes))
            {
                return Encoding.Unicode;
            }

            bool last = bytes.Length < chunk.Length;
            int whole = last ? bytes.Length : WholeRunes(bytes);
            if (!Utf8.IsValid(bytes[..whole]))
            {
                return Windows;
            }

            if (last)
            {
                return Encoding.UTF8;
            }

            kept = bytes.Length - whole;
            bytes[whole..].CopyTo(chunk);
        }
    }

    /// <summary>By the beginning alone, whose last character may be cut.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> head) =>
        HasWideMark(head) ? Encoding.Unicode : Utf8.IsValid(head[..WholeRunes(head)]) ? Encoding.UTF8 : Windows;

    private static bool HasWideMark(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Length without a character that the end cuts.</summary>
    private static int WholeRunes(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= Math.Min(LongestRune, bytes.Length); back++)
        {
            byte one = bytes[^back];
            if (one < 0x80)
            {
                return bytes.Length;
            }

            if (one >= 0xC0)
            {
                int needs = one >= 0xF0 ? 4 : one >= 0xE0 ? 3 : 2;
                return needs > back ? bytes.Length - back : bytes.Length;
            }
        }

        return bytes.Length;
    }
}
