using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>"la sœur de ma secrétaire" becomes "une proche"; a pregnancy or twins stay, for they are what is asked.</summary>
internal sealed partial class RelationRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        if (IsClinical(passage.Words))
        {
            return passage.Step < RewriteStep.WidenClinical ? [] : [Multiple(passage)];
        }

        if (KeptKin.Match(passage.Words) is { Success: true } kin && !passage.Drops)
        {
            return [new(passage.Start + kin.Groups["kin"].Length, passage.End)];
        }

        int article = passage.Taken(Article);
        if (passage.Drops || !Kin.IsMatch(passage.Words))
        {
            return [new(passage.Start - Math.Max(article, passage.Taken(Comma)), passage.End)];
        }

        string words = passage.English ? "a relative" : Woman.IsMatch(passage.Words) ? "une proche" : "un proche";
        bool capital = char.IsUpper(passage.Text[passage.Start - article]);
        return [new(passage.Start - article, passage.End, capital ? char.ToUpperInvariant(words[0]) + words[1..] : words)];
    }

    /// <summary>Whether words tell of a pregnancy or of twins, which are what is asked.</summary>
    public static bool IsClinical(string words) => Clinical.IsMatch(words);

    private static Edit Multiple(Passage passage) => Twins.IsMatch(passage.Words) && !passage.Drops
        ? new(passage.Start, passage.End, passage.English ? "multiples" : "naissance multiple")
        : new(passage.Start - Math.Max(passage.Taken(Article), passage.Taken(Comma)), passage.End);

    [GeneratedRegex(@"^(?:enceinte|pregnant|twins?|jumeaux|jumelles?|jumeau|tripl[ée]s|triplets)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clinical { get; }

    [GeneratedRegex(@"twin|jum|tripl", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Twins { get; }

    // "mère de jumeaux", "enfant adopté": the first word stays.
    [GeneratedRegex(@"^(?<kin>m[èe]re|p[èe]re|mother|father|enfant|fille|fils)\s+(?:de\s+(?:jum|tripl|cinq|six|sept|\d)|of\s+(?:t|five|six)|adopt)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeptKin { get; }

    [GeneratedRegex(@"(?:voisine?|neighbou?r|concierge|femme de m[ée]nage|cleaner|femme|mari|[ée]pou|fils|fille|m[èe]re|p[èe]re|s(?:œ|oe)ur|fr[èe]re|maman|papa|cousin|ni[èe]ce|neveu|oncle|tante|compagn|conjoint|wife|husband|son|daughter|mother|father|sister|brother|niece|nephew|aunt|uncle|mum|dad|partner|relative|grand)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kin { get; }

    [GeneratedRegex(@"^(?:(?:la|une|ma|notre|l')\s*)?(?:voisine|concierge|femme|[ée]pouse|fille|m[èe]re|belle|s(?:œ|oe)ur|maman|cousine|ni[èe]ce|tante|compagne|grand-m|conjointe)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Woman { get; }

    [GeneratedRegex(@"(?<![\p{L}'])(?:(?:la|le|une|un|ma|mon|notre|sa|son|the|a|our|my|his|her|one of our)\s+|l')$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"\s*,\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comma { get; }
}
