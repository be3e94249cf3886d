using System.Globalization;
using System.Text.Json;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>What lists say of words: names, places, drugs, jobs; and which words are ordinary in medical and own text.</summary>
internal sealed class WordFlagBuilder
{
    private readonly Dictionary<string, WordFlags> _words = new(StringComparer.Ordinal);

    /// <summary>The finished table.</summary>
    public WordFlagTable Build() => WordFlagTable.From(_words);

    /// <summary>Tables of the models folder.</summary>
    public WordFlagBuilder AddTables(string models)
    {
        foreach (string[] row in TableFile.Rows(models, "first-names.txt"))
        {
            Add(row[0], WordFlags.FirstName);
        }

        foreach (string[] row in TableFile.Rows(models, "eponyms.txt"))
        {
            Add(row[0], WordFlags.Eponym);
        }

        foreach (string[] row in TableFile.Rows(models, "places-fr.tsv").Concat(TableFile.Rows(models, "places-en.tsv")))
        {
            double people = double.Parse(row[1], CultureInfo.InvariantCulture);
            AddPlace(row[0], people < 5_000 ? WordFlags.Village : people < 50_000 ? WordFlags.Town : WordFlags.City);
        }

        foreach (string form in TableFile.Rows(models, "professions.tsv").SelectMany(row => row[1].Split(';')).Where(form => !form.Contains(' ', StringComparison.Ordinal)))
        {
            Add(form, WordFlags.Profession);
        }

        return this;
    }

    /// <summary>Names by origin.</summary>
    public WordFlagBuilder AddNames(IEnumerable<(string Name, bool First)> names)
    {
        foreach ((string name, bool first) in names)
        {
            foreach (string part in name.Split(' ', '-').Where(part => part.Length > 1))
            {
                Add(part, first ? WordFlags.RareFirstName : WordFlags.Surname);
            }
        }

        return this;
    }

    /// <summary>French drug names.</summary>
    public WordFlagBuilder AddDrugs(string path)
    {
        if (!File.Exists(path))
        {
            return this;
        }

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (JsonProperty group in document.RootElement.EnumerateObject())
        {
            foreach (JsonElement name in group.Value.EnumerateArray())
            {
                string drug = name.GetString() ?? "";
                if (drug.Length > 3 && !drug.Contains(' ', StringComparison.Ordinal))
                {
                    Add(drug, WordFlags.Drug);
                }
            }
        }

        return this;
    }

    /// <summary>Words that stand in lower case in prose.</summary>
    /// <param name="texts">Prose.</param>
    /// <param name="times">From this many times on a word is ordinary; a hundred times as many: very common.</param>
    /// <param name="mark">What an ordinary word is marked with.</param>
    public WordFlagBuilder AddProse(IEnumerable<string> texts, int times, WordFlags mark)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            PreparedText prepared = PreparedText.From(text);
            foreach (ref readonly Token token in prepared.Tokens)
            {
                if (token.Kind == TokenKind.Word && !token.Has(TokenMarks.Capitalised) && token.FoldedLength > 1)
                {
                    string word = prepared.Folded(token).ToString();
                    counts[word] = counts.GetValueOrDefault(word) + 1;
                }
            }
        }

        foreach ((string word, int count) in counts.Where(pair => pair.Value >= times))
        {
            Add(word, count >= times * 60 ? mark | WordFlags.VeryCommon : mark);
        }

        return this;
    }

    private void AddPlace(string place, WordFlags size)
    {
        string[] words = place.Split(' ');
        Add(place.Replace(' ', '-'), size);
        if (words.Length == 1)
        {
            return;
        }

        foreach (string word in words.Where(word => word.Length > 4))
        {
            _words.TryAdd(word, WordFlags.Village);
        }
    }

    private void Add(string word, WordFlags flags)
    {
        string folded = LetterFold.Fold(word);
        _words[folded] = _words.GetValueOrDefault(folded) | flags;
    }
}
