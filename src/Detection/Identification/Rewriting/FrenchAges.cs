using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>"Femme, 34 ans" becomes "Femme, trentaine"; "patient de 54 ans" becomes "patient dans la cinquantaine".</summary>
internal static partial class FrenchAges
{
    private const double Old = 90;

    public static IEnumerable<Edit> Edit(Passage passage, AgeText age)
    {
        double years = age.Years ?? 0;
        Sex sex = age.Sex != Sex.Unknown ? age.Sex : passage.Sex;
        Match of = passage.Before(Of);
        bool drops = passage.Drops || (years < 18 && passage.Before(Child).Success);
        if (drops)
        {
            int taken = Math.Max(Math.Max(of.Length, passage.Taken(Link)), passage.Previous == ',' ? passage.Taken(Comma) : 0);
            return [new(passage.Start - taken, age.End)];
        }

        if (of.Success)
        {
            return [new(passage.Start - of.Length, age.End, AfterNoun(years, sex))];
        }

        Match has = passage.Before(Has);
        return has.Success ? [AfterHas(passage, age, has, sex)] : [InPlace(passage, age, sex)];
    }

    /// <summary>"elle a 72 ans" becomes "elle est septuagénaire".</summary>
    private static Edit AfterHas(Passage passage, AgeText age, Match has, Sex sex)
    {
        double years = age.Years!.Value;
        return years is >= 20 and < 70
            ? new(passage.Start, age.End, "la " + Widening.FrenchDecade(years))
            : new(passage.Start - has.Groups["a"].Length, age.End, "est " + Noun(years, sex));
    }

    private static Edit InPlace(Passage passage, AgeText age, Sex sex)
    {
        double years = age.Years!.Value;
        if (!char.IsDigit(passage.Words[0]) && years >= Old && passage.Before(Article) is { Success: true } article)
        {
            return new(passage.Start - article.Length, age.End, "une personne très âgée");
        }

        if (!char.IsDigit(passage.Words[0]) && years >= Old && !char.IsLetter(passage.Previous))
        {
            return new(passage.Start, age.End, "personne très âgée");
        }

        string person = age.Sex == Sex.Unknown ? "" : age.Sex == Sex.Woman ? "femme, " : "homme, ";
        string words = person + Noun(years, sex);
        bool follows = char.IsLetter(passage.Previous);
        bool adjective = years >= 70 && person.Length == 0;
        string close = !adjective && passage.Text.AsSpan(age.End) is [' ', var next, ..] && char.IsLetterOrDigit(next) ? "," : "";
        return follows && !adjective
            ? new(passage.Start - passage.Taken(Space), age.End, ", " + words + close)
            : new(passage.Start, age.End, words + close);
    }

    private static string Noun(double years, Sex sex) => years switch
    {
        < 2 => "nourrisson",
        < 13 => "enfant",
        < 18 => "ado",
        < 20 => "jeune adulte",
        < Old => Widening.FrenchDecade(years),
        _ => "très " + (sex == Sex.Woman ? "âgée" : sex == Sex.Man ? "âgé" : "âgé(e)"),
    };

    private static string AfterNoun(double years, Sex sex) => years switch
    {
        < 20 => " (" + Noun(years, sex) + ")",
        < 70 => " dans la " + Widening.FrenchDecade(years),
        _ => " " + Noun(years, sex),
    };

    [GeneratedRegex(@"(?:,?\s+âg[ée]+s?)?\s+(?:de|d')\s*(?:environ\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Of { get; }

    [GeneratedRegex(@"(?<![\p{L}'])(?<a>a\s+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Has { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:une?|le|la|cette?|cet|ma|mon|notre)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:nourrisson|b[ée]b[ée]|enfant|petite?|fille|fillette|gar[çc]on|gar[çc]onnet|gamine?|[ée]l[èe]ve(?: de \d\S*)?|ado|adolescente?|nouveau-n[ée]+|ado|jumelle|jumeau)(?:\s+\p{L}+)?,?\s*(?:âg[ée]+\s+)?(?:de\s+|d')?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Child { get; }

    [GeneratedRegex(@"\s*(?<!\p{L})(?:dans|de|d'|a|à|est)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"\s*,\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"\s+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space { get; }
}
