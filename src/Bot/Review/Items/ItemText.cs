using System.Globalization;
using System.Resources;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Names the texts of this folder: <c>ItemText.resx</c> (French) and <c>ItemText.en.resx</c>.</summary>
internal sealed class ItemText
{
    private static readonly ResourceManager Resources = new(typeof(ItemText));

    /// <summary>A text in the language of whom it is written to, rather than of who reads the page.</summary>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static string In(string language, string key, params object[] values)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(language);
        string format = Resources.GetString(key, culture) ?? throw new ArgumentException($"There is no item text '{key}'.", nameof(key));
        return values.Length == 0 ? format : string.Format(culture, format, values);
    }
}
