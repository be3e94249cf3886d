using System.Text;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Puts other names in the place of names, and changes the case of texts, so that no name and no capital is learnt by heart.</summary>
internal sealed class NameSwap(NameBook book)
{
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "M.", "M", "Mr", "Mr.", "Mme", "Mlle", "Madame", "Monsieur", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Pr", "Pr.", "Docteur", "Professeur",
        "Professor", "Doctor", "Prof", "Prof.", "Maître", "Me", "Sister", "Sœur", "Père", "Father", "petit", "petite", "papi", "mamie", "papy", "little", "baby", "bébé",
        "et", "and", "al", "al.", "coll.", "de", "du", "la", "le", "des", "the",
    };

    /// <summary>A text with other names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">Share of names that change.</param>
    /// <param name="random">Draws.</param>
    public TaggedText Swap(TaggedText text, double share, Random random)
    {
        if (book.IsEmpty)
        {
            return text;
        }

        StringBuilder built = new();
        List<TaggedSpan> spans = [];
        int at = 0;
        foreach (TaggedSpan span in text.Spans)
        {
            if (span.Start < at || span.End > text.Text.Length)
            {
                continue;
            }

            built.Append(text.Text, at, span.Start - at);
            string part = text.Text.Substring(span.Start, span.Length);
            string other = (span.Allowed & LabelSets.Person) != 0 && (span.Allowed & LabelSets.Other) == 0 && random.NextDouble() < share
                ? Other(part, random)
                : part;
            spans.Add(span with { Start = built.Length, Length = other.Length });
            built.Append(other);
            at = span.End;
        }

        built.Append(text.Text, at, text.Text.Length - at);
        return text with { Text = built.ToString(), Spans = spans };
    }

    /// <summary>Another name with the same titles, the same number of parts and the same case.</summary>
    private string Other(string name, Random random)
    {
        string[] words = name.Split(' ');
        int[] places = [.. Enumerable.Range(0, words.Length).Where(i => !Kept.Contains(words[i].TrimEnd(',')) && words[i].Length > 2 && !words[i].Contains('.', StringComparison.Ordinal) && words[i].All(IsOfName))];
        if (places.Length == 0 || places.Length > 3 || name.Length > 40)
        {
            return name;
        }

        bool lower = words[places[0]].All(c => !char.IsUpper(c));
        bool upper = words[places[^1]].All(c => !char.IsLower(c)) && words[places[^1]].Length > 3;
        bool titled = places[0] > 0;
        (string first, string last) = book.Full(random);
        if (places.Length == 1)
        {
            words[places[0]] = titled && random.Next(5) > 0 ? last : first;
        }
        else
        {
            words[places[0]] = first;
            words[places[1]] = last;
            if (places.Length == 3)
            {
                words[places[2]] = "";
            }
        }

        string other = string.Join(' ', words.Where(word => word.Length > 0));
        return lower ? other.ToLowerInvariant() : upper ? Upper(words, places) : other;
    }

    private static string Upper(string[] words, int[] places)
    {
        words[places[^1] < words.Length && words[places[^1]].Length > 0 ? places[^1] : places[0]] =
            words[places[^1] < words.Length && words[places[^1]].Length > 0 ? places[^1] : places[0]].ToUpperInvariant();
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    private static bool IsOfName(char c) => char.IsLetter(c) || c is '\'' or '-' or '’';
}
