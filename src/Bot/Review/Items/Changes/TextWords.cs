using System.Globalization;
using System.Text;

namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>Cuts a text into words, spaces and single signs. Never inside a character as a reader sees it; joined, the pieces give the text back.</summary>
internal static class TextWords
{
    public static string[] Cut(string text)
    {
        List<string> pieces = [];
        int from = 0;
        while (from < text.Length)
        {
            int to = from + Length(text, from);
            PieceKind kind = KindOf(text, from);
            while (kind != PieceKind.Sign && to < text.Length && KindOf(text, to) == kind)
            {
                to += Length(text, to);
            }

            pieces.Add(text[from..to]);
            from = to;
        }

        return [.. pieces];
    }

    /// <summary>Whether a piece says something by itself: a word or a number.</summary>
    public static bool IsWord(string piece) => KindOf(piece, 0) == PieceKind.Word;

    private static int Length(string text, int at) => StringInfo.GetNextTextElementLength(text, at);

    private static PieceKind KindOf(string text, int at)
    {
        _ = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune first, out _);
        return Rune.IsLetterOrDigit(first) ? PieceKind.Word : Rune.IsWhiteSpace(first) ? PieceKind.Space : PieceKind.Sign;
    }

    private enum PieceKind
    {
        Word,
        Space,
        Sign,
    }
}
