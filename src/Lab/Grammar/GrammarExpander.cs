using System.Text;
using System.Text.RegularExpressions;
using ModerationBot.Detection;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Grammar;

/// <summary>
/// Makes sentences from a grammar, by seed. Few of each template: what counts is how many templates there are, not how
/// many sentences.
/// </summary>
internal sealed partial class GrammarExpander(GrammarSource source, int seed)
{
    private const double Disguised = 0.08;
    private const double LowerCase = 0.3;
    private static readonly string[] Frequent =
        [Grounds.Sex, Grounds.SexualOrientation, Grounds.GenderIdentity, Grounds.Origin, Grounds.Religion, Grounds.Disability];

    private static readonly string[] Draw = [.. Frequent, .. Grounds.All];
    private readonly Random _random = new(seed);
    private readonly bool _french = source.Language == "fr";
    private int _number;

    /// <summary>Sentences of every template.</summary>
    /// <param name="each">How many of each at most; doubles are dropped.</param>
    public IEnumerable<Example> Expand(int each)
    {
        foreach (GrammarTemplate template in source.Templates)
        {
            HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < each; i++)
            {
                Example example = Make(template);
                if (seen.Add(example.Text))
                {
                    yield return example;
                }
            }
        }
    }

    private Example Make(GrammarTemplate template)
    {
        string ground = Pick(template.Grounds.Count > 0 ? template.Grounds : Draw);
        string other = Pick(Draw);
        string text = Choose(template.Pattern);
        text = Fill(text, ground, other);
        text = Finish(text);
        bool named = template.Pattern.Contains("{I", StringComparison.Ordinal) || template.Pattern.Contains("{S", StringComparison.Ordinal);
        return new(FormattableString.Invariant($"grammar-{source.Language}-{_number++}"), text, template.Discriminatory)
        {
            Source = "grammar",
            Language = source.Language,
            Function = template.Function,
            Grounds = template.Discriminatory && (named || template.Grounds.Count == 1) ? [ground] : [],
        };
    }

    private string Choose(string pattern)
    {
        string text = pattern;
        for (Match match = Choice().Match(text); match.Success; match = Choice().Match(text))
        {
            string[] options = match.Groups[1].Value.Split('|');
            text = string.Concat(text.AsSpan(0, match.Index), Pick(options), text.AsSpan(match.Index + match.Length));
        }

        return text;
    }

    private string Fill(string text, string ground, string other)
    {
        string[] identity = Entry("identity." + ground);
        string[] second = Entry("identity." + other);
        string[] slur = Entry("slur." + ground);
        bool disguise = _random.NextDouble() < Disguised;
        StringBuilder result = new();
        int at = 0;
        foreach (Match match in Slot().Matches(text))
        {
            result.Append(text, at, match.Index - at);
            string name = match.Groups[1].Value;
            string word = name[0] switch
            {
                'I' when name[1] == '.' => Form(identity, name[2..]),
                'J' when name[1] == '.' => Form(second, name[2..]),
                'S' when name[1] == '.' => Form(slur, name[2..]),
                _ => Listed(name),
            };
            bool chosen = disguise && word.Split(' ').Any(part => part.Length > 4) && _random.Next(2) == 0;
            result.Append(chosen ? Disguise.Apply(word, _random) : word);
            disguise &= !chosen;
            at = match.Index + match.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private string Listed(string name)
    {
        string[] parts = name.Split(':');
        string[] entry = Entry(parts[0]);
        return parts.Length == 1 ? entry[0] : Form(entry, parts[1]);
    }

    private string[] Entry(string list)
    {
        IReadOnlyList<string[]> entries = source.List(list);
        return entries.Count == 0
            ? throw new InvalidDataException($"The grammar '{source.Language}' has no list '{list}'.")
            : entries[_random.Next(entries.Count)];
    }

    private string Form(string[] forms, string name) => _french ? FrenchPhrase.Form(forms, name) : name switch
    {
        "pl" => forms[Math.Min(1, forms.Length - 1)],
        "adj" => forms[Math.Min(2, forms.Length - 1)],
        _ => forms[0],
    };

    private string Finish(string text)
    {
        string tidy = Spaces().Replace(text, " ").Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Trim();
        tidy = _french ? FrenchPhrase.Contract(tidy) : EnglishPhrase.Articles(tidy);
        tidy = tidy.Length > 0 ? char.ToUpperInvariant(tidy[0]) + tidy[1..] : tidy;
        tidy = _random.NextDouble() < LowerCase ? tidy.ToLowerInvariant() : tidy;
        tidy = _random.NextDouble() < 0.4 ? tidy.TrimEnd('.') : tidy;
        return _french && _random.NextDouble() < 0.12 ? FrenchPhrase.DropAccents(tidy) : tidy;
    }

    private T Pick<T>(IReadOnlyList<T> options) => options[_random.Next(options.Count)];

    [GeneratedRegex(@"\(([^()]*\|[^()]*)\)")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
