using System.Globalization;
using System.Text;

namespace ModerationBot.Lab.Evaluation.Robustness;

/// <summary>No accents, cedillas or ligatures.</summary>
internal sealed class NoAccents : IPerturbation
{
    /// <inheritdoc/>
    public string Name => "no accents";

    /// <inheritdoc/>
    public string Apply(string text, string language, Draws draws) => string.Concat(text
            .Replace("œ", "oe", StringComparison.Ordinal)
            .Replace("Œ", "Oe", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || c == '\uFE0F'))
        .Normalize(NormalizationForm.FormC);
}
