using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>A rare disease is what is asked about: it stays until everything else has gone and the text is still flagged.</summary>
internal sealed partial class DiseaseRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        if (passage.Step < RewriteStep.WidenClinical || Already.IsMatch(passage.Words))
        {
            return [];
        }

        string words = passage.English ? (passage.Before(Determiner).Success ? "rare disease" : "a rare disease") : "maladie rare";
        return [Links.Fit(passage, passage.Start, passage.End, words)];
    }

    [GeneratedRegex(@"maladie rare|rare disease", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Already { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:a|an|the|his|her|their|my|this)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Determiner { get; }
}
