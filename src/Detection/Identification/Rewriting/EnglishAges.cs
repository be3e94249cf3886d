using System.Text.RegularExpressions;

namespace ModerationBot.Detection.Identification.Rewriting;

/// <summary>"54 year old man" becomes "man in his fifties"; "She's 61" becomes "She's in her sixties".</summary>
internal static partial class EnglishAges
{
    private const double Old = 90;

    public static IEnumerable<Edit> Edit(Passage passage, AgeText age)
    {
        double years = age.Years ?? 0;
        int from = passage.Start - passage.Taken(Aged);
        bool attributive = passage.Text.AsSpan(passage.Start, age.End - passage.Start).ContainsAny('y', 'm', 'w') && !passage.Before(Is).Success;
        Match noun = attributive ? Noun.Match(passage.Text[age.End..Math.Min(passage.Text.Length, age.End + 60)]) : Match.Empty;
        bool child = years < 18 && (noun.Groups["child"].Success || passage.Before(Child).Success);
        if (passage.Drops || (child && (years < 13 || !noun.Success)))
        {
            return [Drop(passage, from, age.End, noun.Success)];
        }

        return noun.Success ? BeforeNoun(passage, age, from, noun) : [InPlace(passage, age, from)];
    }

    private static Edit Drop(Passage passage, int from, int to, bool attributive)
    {
        Match link = passage.Before(attributive ? None : Link, from);
        int behind = attributive && to < passage.Text.Length && passage.Text[to] is ' ' or '-' ? 1 : 0;
        return new(from - link.Length, to + behind);
    }

    private static Edit[] BeforeNoun(Passage passage, AgeText age, int from, Match noun)
    {
        double years = age.Years!.Value;
        if (years is < 20 or >= Old)
        {
            string word = years >= Old ? "very elderly" : years < 2 ? "infant" : years < 13 ? "paediatric" : years < 18 ? "teenage" : "young";
            return [Links.Fit(passage, from, age.End, word)];
        }

        Sex sex = noun.Groups["woman"].Success ? Sex.Woman : noun.Groups["man"].Success ? Sex.Man : passage.Sex;
        int nounEnd = age.End + noun.Length;
        int gap = noun.Groups["gap"].Length;
        string rest = passage.Text[(age.End + gap)..nounEnd];
        Edit taken = Article.IsMatch(passage.Text[..from]) ? Links.Fit(passage, from, age.End + gap + 1, rest[..1]) : new(from, age.End + gap);
        return [taken, new(nounEnd, nounEnd, " " + Decade(years, sex))];
    }

    private static Edit InPlace(Passage passage, AgeText age, int from)
    {
        double years = age.Years!.Value;
        Sex sex = age.Sex != Sex.Unknown ? age.Sex : passage.Sex;
        string person = age.Sex switch { Sex.Woman => "woman ", Sex.Man => "man ", _ => "" };
        string words = years switch
        {
            < 2 => "an infant",
            < 13 => "a child",
            < 18 => person.Length > 0 ? "teenage " + person.Trim() : "a teenager",
            < 20 => person.Length > 0 ? "young " + person.Trim() : "a young adult",
            < Old => person + Decade(years, sex),
            _ => "very elderly" + (person.Length > 0 ? " " + person.Trim() : ""),
        };
        return words.StartsWith('a') || person.Length == 0 ? new(from, age.End, words) : Links.Fit(passage, from, age.End, words);
    }

    private static string Decade(double years, Sex sex) =>
        "in " + (sex == Sex.Woman ? "her " : sex == Sex.Man ? "his " : "their ") + Widening.EnglishDecade(years);

    [GeneratedRegex(@"(?<!\p{L})aged?\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aged { get; }

    [GeneratedRegex(@"(?<!\p{L})an?\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"^(?<gap>[ -])(?:\p{L}[\p{L}-]*\s){0,2}?(?:(?<man>man|gentleman|male|chap|bloke|husband|father|widower)|(?<woman>woman|lady|female|mum|mother|wife|widow)|(?<child>girl|boy|child|baby|toddler|infant|son|daughter)|patient|pt|farmer|builder|teacher|resident|client|person)\b|^(?<gap>[ -])(?!(?:and|but|with|who|which|that|is|was|has|had|on|in|at|from|came|comes|present\p{L}*|admitted|today|now|not|for|to|of|or|as|under|post|known|referred|seen)\b)\p{Ll}{4,}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Noun { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:child|girl|boy|baby|infant|toddler|newborn|son|daughter)(?:\s+\p{L}+)?,?\s*(?:aged?\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Child { get; }

    [GeneratedRegex(@"(?:\s*,|\s*(?<!\p{L})(?:is|was))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"(?<!\p{L})(?:(?:she|he|who|it)'s|is|was|aged)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Is { get; }

    [GeneratedRegex(@"(?!)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex None { get; }
}
