using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Lexicons;

/// <summary>Reads the lexicons: <c>src/Lab/Lexicons/*.tsv</c>, one term a line, a header first.</summary>
internal static class LexiconFiles
{
    private const int Columns = 6;
    private const int ConceptColumns = 4;
    private const string Concepts = "-concepts.tsv";

    /// <summary>Every row, in the order of file names and lines.</summary>
    /// <exception cref="InvalidDataException">A line is not well formed; the message names file, line and field.</exception>
    public static IReadOnlyList<LexiconRow> Load(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.tsv");
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.SelectMany(file => file.EndsWith(Concepts, StringComparison.Ordinal) ? ReadConcepts(file) : Read(file))];
    }

    private static IEnumerable<LexiconRow> ReadConcepts(string path)
    {
        int number = 1;
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            number++;
            string[] fields = line.Split('\t');
            string place = $"{Path.GetFileName(path)} line {number}";
            if (fields.Length != ConceptColumns || !Enum.TryParse(fields[2].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out Concept concept))
            {
                throw new InvalidDataException($"{place}: {fields.Length} columns, or the concept is not known.");
            }

            Check(fields[0], fields[1], fields[3], place);
            yield return new(fields[0], fields[1], LexiconEntry.Of(concept), fields[3], fields[2]);
        }
    }

    private static IEnumerable<LexiconRow> Read(string path)
    {
        int number = 1;
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            number++;
            yield return Parse(line, $"{Path.GetFileName(path)} line {number}");
        }
    }

    private static LexiconRow Parse(string line, string place)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != Columns)
        {
            throw new InvalidDataException($"{place}: {fields.Length} columns where {Columns} are needed.");
        }

        if (!Enum.TryParse(fields[2], ignoreCase: true, out LexiconTag tag))
        {
            throw new InvalidDataException($"{place}: the tag '{fields[2]}' is not known.");
        }

        int ground = fields[3] == "-" ? -1 : Grounds.All.ToList().IndexOf(fields[3]);
        if (ground < 0 && fields[3] != "-")
        {
            throw new InvalidDataException($"{place}: the ground '{fields[3]}' is not known.");
        }

        Check(fields[0], fields[1], fields[4], place);
        return new(fields[0], fields[1], LexiconEntry.Of(tag, ground), fields[4], fields[5]);
    }

    private static void Check(string term, string language, string forms, string place)
    {
        if (language is not ("fr" or "en") || forms is not ("-" or "n" or "a" or "v" or "v2") || term.Length == 0)
        {
            throw new InvalidDataException($"{place}: term, language '{language}' or forms '{forms}' is not valid.");
        }
    }
}
