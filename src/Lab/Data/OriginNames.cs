using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Evaluation;

namespace ModerationBot.Lab.Data;

/// <summary>Names of one origin, of <c>src/Lab/Names</c>.</summary>
/// <param name="Origin">Name of the file.</param>
/// <param name="Women">First names of women.</param>
/// <param name="Men">First names of men.</param>
/// <param name="Surnames">Surnames.</param>
internal sealed record OriginNames(string Origin, IReadOnlyList<string> Women, IReadOnlyList<string> Men, IReadOnlyList<string> Surnames)
{
    private const int Fewest = 3;

    /// <summary>The names of each origin; an origin with too few is left out.</summary>
    /// <param name="folder">The folder of the lists.</param>
    /// <param name="held">The fifth that is held back to measure with, or the others, to learn with.</param>
    public static IReadOnlyList<OriginNames> Load(string folder, bool held)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(file => Read(file, held)).Where(names => Math.Min(Math.Min(names.Women.Count, names.Men.Count), names.Surnames.Count) >= Fewest)];
    }

    /// <summary>A name for a slot of a carrier sentence: <c>F</c>, <c>M</c>, otherwise a surname.</summary>
    public string Draw(char slot, Draws draws)
    {
        IReadOnlyList<string> names = slot switch { 'F' => Women, 'M' => Men, _ => Surnames };
        return names[draws.Next(names.Count)];
    }

    /// <summary>Whether a name is held back. By the name alone: one that several origins share is held back from all of them.</summary>
    public static bool IsHeld(string name) => WordHash.Fold(WordHash.Of(LetterFold.Fold(name))) % 5 == 0;

    private static OriginNames Read(string path, bool held)
    {
        ILookup<string, string> names = File.ReadLines(path)
            .Select(line => line.Split('\t'))
            .Where(row => row.Length == 2 && IsHeld(row[1]) == held)
            .ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        return new(Path.GetFileNameWithoutExtension(path), [.. names["f"]], [.. names["m"]], [.. names["s"]]);
    }
}
