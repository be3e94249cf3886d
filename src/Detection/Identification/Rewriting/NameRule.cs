using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>A name goes where a noun stands before it ("ma patiente Jeanne K."); elsewhere "la patiente" takes its place.</summary>
internal sealed partial class NameRule : IRewriteRule
{
    public IEnumerable<Edit> Edit(Passage passage)
    {
        Match title = passage.Before(Title);
        Match inner = TitleInside.Match(passage.Words);
        Match both = passage.Before(Both, passage.Start - title.Length);
        int from = passage.Start - title.Length - both.Length;
        Match named = passage.Before(Naming, from);
        if (named.Success)
        {
            return [new(from - named.Length, passage.End)];
        }

        Match calls = passage.Before(Calls, from);
        if (calls.Success)
        {
            return [new(from - calls.Length, passage.End, passage.English ? "a patient" : Indefinite(calls.Value[0] is 'e' or 'E' ? Sex.Woman : Sex.Man))];
        }

        if (passage.Drops || passage.After(NounBehind).Success || passage.Before(NounBefore, from).Success)
        {
            return [new(from, passage.End)];
        }

        if (passage.English && passage.Before(Small, from) is { Success: true } small)
        {
            return [new(from - small.Length, passage.End, "the child")];
        }

        string noun = Noun(passage, title.Success ? title : inner, both.Success);
        // "the brother of Mr X" speaks of somebody new, and so does "the brother of a patient".
        return [Links.Fit(passage, from, passage.End, passage.Before(RelativeOf, from).Success ? AsNew(noun) : noun)];
    }

    private static string Noun(Passage passage, Match title, bool both)
    {
        if (both || title.Groups["both"].Success)
        {
            return passage.English ? "the patients" : "les patients";
        }

        if (passage.English)
        {
            return "the patient";
        }

        return title.Groups["w"].Success ? "la patiente" : title.Groups["m"].Success ? "le patient" : Indefinite(passage.Sex);
    }

    private static string AsNew(string noun) => noun switch
    {
        "le patient" => "un patient",
        "la patiente" => "une patiente",
        "the patient" => "a patient",
        _ => noun,
    };

    private static string Indefinite(Sex sex) => sex switch { Sex.Woman => "une patiente", Sex.Man => "un patient", _ => "un(e) patient(e)" };

    private const string Titles =
        @"(?:(?<both>(?:M\.?|Mr\.?|monsieur)\s*(?:et|&|and)\s*(?:Mme|madame|Mrs))|(?<w>mme|mlle|mle|melle|madame|mademoiselle|mrs|ms|miss)|(?<m>m\.|mr\.?|monsieur|mister|(?-i:M)))";

    [GeneratedRegex(@"(?<![\p{L}])" + Titles + @"\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex(@"(?<![\p{L}])(?:M\.?|Mr\.?|monsieur|madame|Mme|Mrs)\s*(?:et|&|and)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Both { get; }

    [GeneratedRegex(@"^" + Titles + @"\.?\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleInside { get; }

    [GeneratedRegex(@"(?:(?<=patient|patiente|client|cliente|pt|boy|girl|man|woman|fille|gar[çc]on|homme|femme)\s+(?:is\s+called|called|named|(?:qui\s+)?s'appelle)|,?\s*(?<!\p{L})(?:nomm[ée]+|pr[ée]nomm[ée]+|appel[ée]+e?|named)|(?<!\p{L})(?:nom|pr[ée]nom|name)\s*:)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Naming { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:(?:il|elle)\s+s'appelle|(?:his|her)\s+name\s+is|(?:he|she)(?:'s|\s+is)\s+called)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Calls { get; }

    [GeneratedRegex(@"^(?:\s*,)?\s*\(?(?:patiente?|homme|femme|r[ée]sidente?)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NounBehind { get; }

    [GeneratedRegex(
        @"(?<!\p{L})(?:patiente?|pte?|cliente?|r[ée]sidente?|usager|usag[èe]re|malade|b[ée]n[ée]ficiaire|[ée]l[èe]ve|homme|femme|dame|gar[çc]on|fille|fillette|petite?|jeune|b[ée]b[ée]|enfant|mari|[ée]poux|[ée]pouse|fils|"
        + @"fr[èe]re|s(?:œ|oe)ur|m[èe]re|p[èe]re|maman|papa|compagne|compagnon|conjointe?|cousine?|oncle|tante|neveu|ni[èe]ce|nomm[ée]+|ado|voisine?|baby|husband|wife|son|daughter|brother|sister|mother|father|mum|dad|partner|"
        + @"uncle|aunt|boy|girl|man|woman|lady|gentleman|resident|client|child|pupil)\s*,?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex NounBefore { get; }

    [GeneratedRegex(
        @"(?<!\p{L})(?:mari|femme|[ée]poux|[ée]pouse|fils|fille|fr[èe]re|s(?:œ|oe)ur|m[èe]re|p[èe]re|compagne|compagnon|conjointe?|cousine?|oncle|tante|neveu|ni[èe]ce|"
        + @"husband|wife|son|daughter|brother|sister|mother|father|partner|cousin|uncle|aunt|nephew|niece)\s+(?:de|d'|of)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex RelativeOf { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:(?:the|our|my)\s+)?(?:little|young|wee)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Small { get; }
}
