using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ModerationBot.Lab.Lexicons;

namespace ModerationBot.Lab.Grammar;

/// <summary>Small rules of French that a template cannot know: forms, elision, contraction.</summary>
internal static partial class FrenchPhrase
{
    private const string Vowels = "aeiouyhâàéèêëîïôûAEIOUYHÉÈÊÀÂÎÔ";

    private static readonly string[] Aspirated =
        ["handicap", "haïtien", "hollandais", "hongrois", "hors", "haut", "haine", "honteu", "hais", "hurl", "yéménite", "ouïghour", "harpie", "hyène", "horde",
        "honte", "haïr", "hall", "harcèlement", "harceler", "yaourt", "héros", "huit"];

    /// <summary>One form of an entry: ms, fs, mp or fp. Missing forms are made by rule from the first.</summary>
    public static string Form(string[] forms, string name)
    {
        int index = name switch { "fs" => 1, "mp" => 2, "fp" => 3, _ => 0 };
        if (index < forms.Length)
        {
            return forms[index];
        }

        string feminine = forms.Length > 1 ? forms[1] : FrenchForms.Feminine(forms[0])[0];
        return index switch
        {
            1 => feminine,
            2 => forms.Length > 2 ? forms[2] : FrenchForms.Plural(forms[0]),
            3 => FrenchForms.Plural(feminine),
            _ => forms[0],
        };
    }

    /// <summary>"de les" to "des", "je ai" to "j'ai", "la infirmière" to "l'infirmière".</summary>
    public static string Contract(string text)
    {
        string result = Elision().Replace(text, match =>
            IsMute(match.Groups[2].Value) ? match.Groups[1].Value[..^1] + "'" + match.Groups[2].Value : match.Value);
        return Article().Replace(result, match => match.Groups[1].Value + (match.Groups[2].Value, match.Groups[3].Value) switch
        {
            ("de", "le") => "du",
            ("de", _) => "des",
            (_, "le") => "au",
            _ => "aux",
        })
            .Replace(" si ils ", " s'ils ", StringComparison.Ordinal).Replace(" si il ", " s'il ", StringComparison.Ordinal);
    }

    // Before a verb "les" is a pronoun: "avant de les juger". A noun would be a plural.
    [GeneratedRegex(@"( )(de|à) (le(?= )|les(?= (?!\w+(?:er|ir|re|oir)\b)))")]
    private static partial Regex Article();

    /// <summary>Letters without their accents, as hurried people type.</summary>
    public static string DropAccents(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsMute(string word) =>
        Vowels.Contains(word[0], StringComparison.Ordinal) && !Aspirated.Any(start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b([JjLlDdNnSsTtMm]e|[Ll]a|[Qq]ue|[Jj]usque|[Ll]orsque|[Pp]uisque) (\w[\w'-]*)")]
    private static partial Regex Elision();
}
