using System.Globalization;
using System.Resources;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Statements;

/// <summary>
/// Texts of this folder: <c>StatementText.resx</c> (French) and <c>StatementText.en.resx</c>. A statement is written in the
/// language of its message, whatever the language of who reads the page.
/// </summary>
internal sealed class StatementText
{
    private static readonly ResourceManager Own = new(typeof(StatementText));
    private static readonly ResourceManager House = new(typeof(ReviewText));

    private StatementText()
    {
    }

    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static string Of(string key, string language, params object[] values) => Format(Own, key, language, values);

    /// <summary>The sentence of law behind a reason, as the review pages show it.</summary>
    public static string Law(string reason, string language) =>
        Format(House, reason == DecisionReasons.PatientIdentifiable ? "Law_identification" : $"Law_{reason}", language);

    /// <summary>A ground or an identifier type, within a sentence.</summary>
    public static string Category(string code, string language) =>
        Format(House, Grounds.All.Contains(code) || IdentifierTypes.All.Contains(code) ? $"Category_{code}" : "Category_other", language)
            .ToLower(CultureInfo.GetCultureInfo(language));

    private static string Format(ResourceManager texts, string key, string language, params object[] values)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(language);
        string format = texts.GetString(key, culture) ?? throw new ArgumentException($"There is no text '{key}'.", nameof(key));
        return string.Format(culture, format, values);
    }
}
