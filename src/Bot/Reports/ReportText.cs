using System.Globalization;
using System.Resources;

namespace ModerationBot.Bot.Reports;

/// <summary>Words of the report, in the group's language or in the reader's.</summary>
/// <param name="language"><c>fr</c> or <c>en</c>.</param>
internal sealed class ReportText(string language)
{
    private static readonly ResourceManager Resources = new(typeof(ReportText));

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language);

    public string Language => language;

    /// <summary>A sentence with its values.</summary>
    public string Of(string key, params object[] values) =>
        string.Format(
            Culture, Resources.GetString(key, Culture) ?? throw new ArgumentException($"There is no report text '{key}'.", nameof(key)), values);

    /// <summary>The word of a code; the code itself when there is none.</summary>
    public string OfCode(string code) => Resources.GetString(code, Culture) ?? code;
}
