using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>"CHU de Brest" becomes "l'hôpital"; of a school, a home or a practice the name goes and the kind stays.</summary>
internal sealed partial class FacilityRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        if (passage.Drops)
        {
            return [new(passage.Start - passage.Taken(Preposition), passage.End)];
        }

        if (ArticleInside.Match(passage.Words) is { Success: true } article)
        {
            passage = passage with { Start = passage.Start + article.Length };
        }

        Match kind = passage.English ? EnglishTail.Match(passage.Words) : Match.Empty;
        Match head = Head.Match(passage.Words);
        if (kind.Success)
        {
            return [NamedFirst(passage, kind)];
        }

        return head.Success
            ? head.Length < passage.Words.Length ? [new(passage.Start + head.Length, passage.End)] : []
            : [passage.English ? Hospital(passage, "hospital") : FrenchHospital(passage)];
    }

    /// <summary>"at Sunnyside Nursing Home": the name before its kind goes.</summary>
    private static Edit NamedFirst(Passage passage, Match kind) => new(
        passage.Start, passage.End, (passage.Before(Determiner).Success ? "" : "the ") + kind.Value.ToLowerInvariant());

    private static Edit Hospital(Passage passage, string word) =>
        new(passage.Start, passage.End, passage.Before(Determiner).Success ? word : "the " + word);

    private static Edit FrenchHospital(Passage passage) => Links.Fit(
        passage, passage.Start, passage.End, passage.Before(Bare).Success ? "l'hôpital" : "hôpital");

    [GeneratedRegex(
        @"^(?:urgences|r[ée]a(?:nimation)?|clinique|maternit[ée]|ssr|centre de r[ée][ée]ducation|hospice|ehpad|maison de retraite|foyer(?: logement)?|ime|esat|r[ée]sidence(?: senior)?|cr[èe]che|prison|maison d'arr[êe]t|centre p[ée]nitentiaire|coll[èe]ge|lyc[ée]e|[ée]cole|usine|"
        + @"cabinet|maison de sant[ée]|msp|pmi|(?:nursing|care) home|(?:primary |high )?school|factory|clinic|practice|health centre)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"(?:hospital|infirmary|medical cent(?:re|er)|clinic|hospice|nursing home|care home|primary school|high school|school|prison|surgery|practice)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishTail { get; }

    [GeneratedRegex(@"^(?:la\s+|le\s+|l'|the\s+)(?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleInside { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:the|a|an|our|my|this|his|her)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Determiner { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:à|de|d'|vers|dans|pour|par)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"\s*(?<![\p{L}'])(?:à|au|aux|de|du|d'|en|dans|chez|at|in|from|of|to)\s*(?:la\s+|le\s+|l'|the\s+|our\s+|notre\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Preposition { get; }
}
