using FsCheck;
using FsCheck.Fluent;

namespace ModerationBot.Detection.Tests.Text;

/// <summary>Generators of awkward texts.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "patient", "Mme D.", "l'homme", "l\u2019été", "12/03/1951", "10/6", "06 12 34 56 78", "😂", "👩‍⚕️", "🇫🇷", "👍🏽", "ﬁ", "e\u0301",
        "\u200B", "\uFEFF", "\u202Eabc", "مرحبا", "שלום", "\uD800", "\uDC00", "\u0000", "\r\n", "\u00A0", "рatient", "½", "ﷺ", "-", "'",
        "·e·s", "(e)s", "*", "@a.b", "#TagDeux", "https://x.fr/?a=b", "a@b.fr", "...", "?!", "𝐩𝐚", "x\u0336\u0301", " ", " ", " ", "1951", "n°",
    ];

    /// <summary>Pieces of posts mixed with characters that break careless code.</summary>
    public static Gen<string> Odd { get; } =
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
}
