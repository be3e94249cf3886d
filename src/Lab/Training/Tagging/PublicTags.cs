using System.Text;
using System.Text.Json;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>
/// Public texts with persons, places and bodies: Broad Twitter and WNUT 2017 (CC BY 4.0), Europeana French newspapers (CC0),
/// generated French clinical notes of AP-HP (BSD-3). None is committed. A source that is absent gives nothing.
/// </summary>
internal sealed class PublicTags(string patients)
{
    /// <summary>Every training text.</summary>
    public IEnumerable<TaggedText> Train() =>
        Columns("broad-twitter/btc.train", "en", '\t')
            .Concat(Columns("wnut17/wnut17train.conll", "en", '\t'))
            .Concat(Columns("europeana-ner-fr/enp_FR.bnf.bio", "fr", ' '))
            .Concat(Notes("eds-pseudo/gen_train_manual-ci.jsonl"));

    /// <summary>One token a line with its tag, sentences parted by empty lines.</summary>
    private IEnumerable<TaggedText> Columns(string name, string language, char mark)
    {
        string path = Path.Combine(patients, name);
        if (!File.Exists(path))
        {
            yield break;
        }

        StringBuilder text = new();
        List<TaggedSpan> spans = [];
        int tokens = 0;
        foreach (string line in File.ReadLines(path))
        {
            string[] parts = line.Split(mark);
            if (line.Trim().Length == 0 || parts.Length < 2 || tokens > 60)
            {
                if (tokens > 0)
                {
                    yield return new(text.ToString(), language, [.. spans], RestOfText.Nothing) { TellsFacts = false };
                    (tokens, text, spans) = (0, new(), []);
                }

                if (line.Trim().Length == 0 || parts.Length < 2)
                {
                    continue;
                }
            }

            text.Append(tokens > 0 ? " " : "");
            if (AllowedOf(parts[^1].Trim()) is var allowed and not 0)
            {
                spans.Add(new(text.Length, parts[0].Length, allowed));
            }

            text.Append(parts[0]);
            tokens++;
        }
    }

    private static uint AllowedOf(string tag) => tag.Length < 3 ? 0 : tag[2..].ToUpperInvariant() switch
    {
        "PER" or "PERSON" => LabelSets.Person,
        "LOC" or "LOCATION" => LabelSets.Of(TagLabel.Location),
        "ORG" or "CORPORATION" or "GROUP" => LabelSets.Of(TagLabel.Organisation, TagLabel.Other),
        _ => LabelSets.Thing,
    };

    private IEnumerable<TaggedText> Notes(string name)
    {
        string path = Path.Combine(patients, name);
        foreach (string line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            yield return new(
                root.GetProperty("note_text").GetString()!,
                "fr",
                [.. root.GetProperty("entities").EnumerateArray().Select(Note).OrderBy(span => span.Start)],
                RestOfText.NamesOfPlaces)
            { TellsFacts = false };
        }
    }

    private static TaggedSpan Note(JsonElement entity)
    {
        int start = entity.GetProperty("start").GetInt32();
        return new(start, entity.GetProperty("end").GetInt32() - start, entity.GetProperty("label").GetString() switch
        {
            "NOM" or "PRENOM" => LabelSets.Person,
            "VILLE" or "ADRESSE" or "ZIP" => LabelSets.Of(TagLabel.Location),
            "HOPITAL" => LabelSets.Of(TagLabel.Organisation, TagLabel.Other, TagLabel.Thing),
            _ => LabelSets.Other,
        });
    }
}
