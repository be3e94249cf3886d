using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Evaluation.Identification.Origins;

/// <summary>Names of one origin, of <c>src/Lab/Names</c>.</summary>
/// <param name="Origin">Name of the file.</param>
/// <param name="Women">First names of women.</param>
/// <param name="Men">First names of men.</param>
/// <param name="Surnames">Surnames.</param>
internal sealed record OriginNames(string Origin, IReadOnlyList<string> Women, IReadOnlyList<string> Men, IReadOnlyList<string> Surnames)
{
    private const int Fewest = 3;

    /// <summary>The fifth of the names of each origin that is held back to measure with, by origin; what has too few is left out.</summary>
    public static IReadOnlyList<OriginNames> Load(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.Select(Read).Where(names => Math.Min(Math.Min(names.Women.Count, names.Men.Count), names.Surnames.Count) >= Fewest)];
    }

    /// <summary>A name for a slot of a <see cref="Carrier"/>.</summary>
    public string Draw(char slot, Draws draws)
    {
        IReadOnlyList<string> names = slot switch { 'F' => Women, 'M' => Men, _ => Surnames };
        return names[draws.Next(names.Count)];
    }

    // By the name alone: a name that several origins share is held back from all of them.
    private static bool IsHeld(string name) => WordHash.Fold(WordHash.Of(LetterFold.Fold(name))) % 5 == 0;

    private static OriginNames Read(string path)
    {
        ILookup<string, string> names = File.ReadLines(path)
            .Select(line => line.Split('\t'))
            .Where(row => row.Length == 2 && IsHeld(row[1]))
            .ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
        return new(Path.GetFileNameWithoutExtension(path), [.. names["f"]], [.. names["m"]], [.. names["s"]]);
    }
}
