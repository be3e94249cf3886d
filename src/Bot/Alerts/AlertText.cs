using System.Globalization;
using System.Resources;

namespace ModerationBot.Bot.Alerts;

/// <summary>Sentences of the messages, in the language of the recipient rather than of the machine.</summary>
internal static class AlertText
{
    private static readonly ResourceManager Resources = new(typeof(AlertText));

    public static string Of(string key, string language, params object[] values)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(language);
        string format = Resources.GetString(key, culture)
            ?? throw new ArgumentException($"There is no alert text '{key}'.", nameof(key));
        return string.Format(culture, format, values);
    }
}
