using System.Globalization;
using System.Text;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>
/// Sentences with slots for names, <c>src/Lab/Names/templates-fr.txt</c> and <c>-en.txt</c>, written for this project. A slot
/// says who is named and how: {P} patient in any form, {P1} first name, {PT} title and surname, {PL} surname, {PI} initials;
/// {C} clinician, {A} author, {U} public figure, {M} member, {T} a thing that bears a name.
/// </summary>
internal sealed class NameTemplates(NameBook book)
{
    private static readonly string[] Pointing = ["{P}", "{PT}", "{PL}"];
    private static readonly string[] Nobodies = ["X", "Y", "X.", "XX", "Z", "D.", "A.", "L.", "B."];
    private static readonly string[] FrenchTitles = ["Mme", "M.", "Mlle", "Madame", "Monsieur", "mme", "mr", "Mr"];
    private static readonly string[] EnglishTitles = ["Mrs", "Mr", "Ms", "Miss", "Mr.", "Mrs.", "mrs", "mr"];

    /// <summary>Sentences of a language, each template some times with other names.</summary>
    /// <param name="folder">Folder of the templates.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="times">Sentences of each template.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <exception cref="InvalidDataException">A template has a slot that nobody knows.</exception>
    public IEnumerable<TaggedText> Of(string folder, string language, int times, int seed)
    {
        Random random = new(seed);
        return [.. Lines(folder, language)
            .SelectMany(line => Enumerable.Repeat(line, times))
            .Select(line => Fill(line, language, random))];
    }

    /// <summary>Sentences of a language as whole items, with names and, those of patients, once more with nobody's.</summary>
    /// <param name="folder">Folder of the templates.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="seed">Seed of every draw.</param>
    public IEnumerable<IdentificationItem> Items(string folder, string language, int seed)
    {
        Random random = new(seed + 1);
        return [.. Lines(folder, language).SelectMany(line => Items(line, language, random))];
    }

    private IEnumerable<IdentificationItem> Items(string line, string language, Random random)
    {
        bool named = Pointing.Any(slot => line.Contains(slot, StringComparison.Ordinal));
        if (named || !line.Contains("{P", StringComparison.Ordinal))
        {
            yield return new("", Fill(line, language, random).Text, named) { Language = language };
        }

        // Digits in a template are a number or date of the patient.
        if (line.Contains("{PT}", StringComparison.Ordinal) && !line.Any(char.IsAsciiDigit))
        {
            string title = TitleIn(language, random);
            yield return new("", Fill(line.Replace("{PT}", $"{title} {Nobodies[random.Next(Nobodies.Length)]}", StringComparison.Ordinal), language, random).Text, false)
            {
                Language = language,
            };
        }
    }

    private IEnumerable<string> Lines(string folder, string language)
    {
        string path = Path.Combine(folder, $"templates-{language}.txt");
        return book.IsEmpty || !File.Exists(path) ? [] : File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');
    }

    private TaggedText Fill(string template, string language, Random random)
    {
        StringBuilder text = new();
        List<TaggedSpan> spans = [];
        int at = 0;
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', at))
        {
            int close = template.IndexOf('}', open);
            text.Append(template, at, open - at);
            string slot = template[(open + 1)..close];
            string name = NameFor(slot, language, random);
            spans.Add(new(text.Length, name.Length, LabelSets.Of(LabelOf(slot))));
            text.Append(name);
            at = close + 1;
        }

        text.Append(template, at, template.Length - at);
        return new(text.ToString(), language, spans, RestOfText.NamesOfPlaces) { TellsFacts = false };
    }

    private static TagLabel LabelOf(string slot) => slot[0] switch
    {
        'P' => TagLabel.Patient,
        'C' => TagLabel.Clinician,
        'A' => TagLabel.Author,
        'U' => TagLabel.Public,
        'M' => TagLabel.Member,
        'T' => TagLabel.Thing,
        _ => throw new InvalidDataException($"A template of names has the slot '{{{slot}}}', which nobody knows."),
    };

    private string NameFor(string slot, string language, Random random)
    {
        (string first, string last) = book.Full(random);
        string title = TitleIn(language, random);
        return slot switch
        {
            "P" => Any(first, last, title, random),
            "PT" => random.Next(4) == 0 ? Lower($"{title} {last}") : $"{title} {last}",
            "PL" => random.Next(4) == 0 ? Lower(last) : last,
            "PI" => Initials(first, last, title, random),
            "P1" or "C1" or "M1" => random.Next(3) == 0 ? Lower(first) : first,
            "A" or "T" => last,
            _ => random.Next(4) switch { 0 => last, 1 => Lower($"{first} {last}"), _ => $"{first} {last}" },
        };
    }

    private static string TitleIn(string language, Random random)
    {
        string[] titles = language == "fr" ? FrenchTitles : EnglishTitles;
        return titles[random.Next(titles.Length)];
    }

    private static string Any(string first, string last, string title, Random random) => random.Next(20) switch
    {
        < 6 => $"{first} {last}",
        < 8 => $"{last.ToUpperInvariant()} {first}",
        < 9 => $"{last} {first}",
        < 12 => Lower($"{first} {last}"),
        < 15 => $"{title} {last}",
        < 16 => $"{title} {first} {last}",
        < 18 => first,
        < 19 => Lower(first),
        _ => last,
    };

    private static string Initials(string first, string last, string title, Random random)
    {
        char one = char.ToUpper(first[0], CultureInfo.InvariantCulture);
        char two = char.ToUpper(last[0], CultureInfo.InvariantCulture);
        return random.Next(6) switch
        {
            0 => $"{one}. {two}.",
            1 => $"{one}.{two}.",
            2 => $"{one}{two}",
            3 => $"{title} {two}.",
            4 => $"{first} {two}.",
            _ => $"{title} {two}",
        };
    }

    private static string Lower(string name) => name.ToLowerInvariant();
}
