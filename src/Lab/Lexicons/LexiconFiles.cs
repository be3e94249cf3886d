using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Lexicons;

/// <summary>Reads the lexicons: <c>src/Lab/Lexicons/*.tsv</c>, one term a line, a header first.</summary>
internal static class LexiconFiles
{
    private const int Columns = 6;

    /// <summary>Every row, in the order of file names and lines.</summary>
    /// <exception cref="InvalidDataException">A line is not well formed; the message names file, line and field.</exception>
    public static IReadOnlyList<LexiconRow> Load(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.tsv");
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.SelectMany(Read)];
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

        if (fields[1] is not ("fr" or "en") || fields[4] is not ("-" or "n" or "a" or "v" or "v2") || fields[0].Length == 0)
        {
            throw new InvalidDataException($"{place}: term, language '{fields[1]}' or forms '{fields[4]}' is not valid.");
        }

        return new(fields[0], fields[1], tag, ground, fields[4], fields[5]);
    }
}
