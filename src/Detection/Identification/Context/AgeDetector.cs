using System.Globalization;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Context;

/// <summary>
/// Ages as written: "54 ans", "40-year-old", "93 yo". Seen only: what an age weighs depends on the rest, and the composition says
/// that.
/// </summary>
public sealed class AgeDetector : IDetector
{
    // Far below any threshold, as for every detail that is seen and given to nobody.
    private const double Seen = 0.05;

    // 45 CFR 164.514(b)(2)(i)(C): all ages over 89.
    private const double Grouped = 89;

    private const int Oldest = 115;

    private static readonly LocalizedText Reason = new("Âge.", "Age.");

    private static readonly LocalizedText HighReason = new("Âge de 90 ans ou plus.", "Age of 90 or more.");

    /// <inheritdoc/>
    public DetectorCard Card { get; } = new()
    {
        Name = "age",
        Version = 1,
        Half = Half.Identification,
        Purpose = new("Âges écrits en chiffres.", "Ages written in digits."),
        Languages = ["fr", "en"],
        Blind = new("Un âge en lettres, ou sans mot qui le dit ; ce qu'il pèse dépend du reste.", "An age in words, or without a word that tells it; what it weighs depends on the rest."),
        Hits = ["une dame de 54 ans", "a 40-year-old runner", "I am 83 years old", "93 yo man"],
        Misses = ["depuis 10 ans", "10 years ago", "20 ans d'exercice", "54 mg", "version 40"],
        Source = "Forms of ages written by hand.",
    };

    /// <inheritdoc/>
    public DetectorResult Detect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        PreparedText text = document.Text;
        List<Finding>? findings = null;
        for (int i = 0; text.DigitCount > 0 && i < text.Tokens.Length; i++)
        {
            if (AgeReader.TryRead(text, i, out AgeReading age) || IsAged(text, i, out age))
            {
                (findings ??= []).Add(Found(text.SpanOf(i, i + age.Tokens), age.Years > Grouped));
                i += age.Tokens;
            }
        }

        return findings is null ? DetectorResult.Nothing : new(0, 0, findings);
    }

    /// <summary>"My grandfather, aged 70": the word alone tells it.</summary>
    private static bool IsAged(PreparedText text, int at, out AgeReading age)
    {
        bool aged = at > 0 && text.Tokens[at].Kind == TokenKind.Number && text.Folded(text.Tokens[at - 1]) is "aged" or "age";
        int years = 0;
        aged = aged && int.TryParse(text.Surface(text.Tokens[at]), NumberStyles.None, CultureInfo.InvariantCulture, out years) && years is >= 1 and <= Oldest;
        age = new(years, 0);
        return aged;
    }

    private Finding Found(TextSpan span, bool high) => new(
        Card.Name, Card.Version, Card.Half, high ? IdentifierTypes.AgeOver89 : IdentifierTypes.Age, span.Start, span.Length, Seen, Severity.None, high ? HighReason : Reason);
}
