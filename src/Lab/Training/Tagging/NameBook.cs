using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Names by origin, to put into texts: <c>src/Lab/Names/*.tsv</c>, written for this project, and public lists.</summary>
internal sealed class NameBook
{
    private readonly (string[] First, string[] Last)[] _origins;

    private NameBook((string[] First, string[] Last)[] origins) => _origins = origins;

    /// <summary>Whether there is any name.</summary>
    public bool IsEmpty => _origins.Length == 0;

    /// <summary>Every name, and whether it is a first name.</summary>
    public IEnumerable<(string Name, bool First)> All => _origins
        .SelectMany(origin => origin.First.Select(name => (name, true)).Concat(origin.Last.Select(name => (name, false))))
        .Distinct();

    /// <summary>Reads the names of all origins.</summary>
    /// <param name="folder">Own lists: sex (f, m) or s for surname, and the name.</param>
    /// <param name="names">Public lists of <c>patients/names</c>; may be absent.</param>
    public static NameBook Load(string folder, string names) => new([.. Own(folder, held: false).Select(origin => (origin.First, origin.Last)), .. PublicOrigins(names)]);

    /// <summary>Own names of each origin: those to learn with, or the fifth that is held back to measure with.</summary>
    public static IEnumerable<(string Origin, string[] First, string[] Last)> Own(string folder, bool held)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
        {
            string[][] rows = [.. File.ReadLines(file).Select(line => line.Split('\t')).Where(row => row.Length == 2 && IsHeld(row[1]) == held)];
            yield return (Path.GetFileNameWithoutExtension(file), [.. rows.Where(row => row[0] is "f" or "m").Select(row => row[1])], [.. rows.Where(row => row[0] == "s").Select(row => row[1])]);
        }
    }

    /// <summary>A first name.</summary>
    public string First(Random random) => Pick(random, Pick(random, _origins).First);

    /// <summary>A surname.</summary>
    public string Last(Random random) => Pick(random, Pick(random, _origins).Last);

    /// <summary>First name and surname of one origin.</summary>
    public (string First, string Last) Full(Random random)
    {
        (string[] first, string[] last) = Pick(random, _origins);
        return (Pick(random, first), Pick(random, last));
    }

    // By the name alone: a name that several origins share is held back from all of them.
    private static bool IsHeld(string name) => WordHash.Fold(WordHash.Of(LetterFold.Fold(name))) % 5 == 0;

    private static T Pick<T>(Random random, T[] list) => list[random.Next(list.Length)];

    private static IEnumerable<(string[], string[])> PublicOrigins(string names)
    {
        string surnames = Path.Combine(names, "smashew", "surnames");
        if (!Directory.Exists(surnames))
        {
            yield break;
        }

        string[] first = Lines(Path.Combine(names, "smashew", "first-names", "all.txt"));
        foreach (string file in Directory.GetFiles(surnames, "*.txt").Order(StringComparer.Ordinal))
        {
            yield return (first, Lines(file));
        }
    }

    private static string[] Lines(string path) => [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 1 && !IsHeld(line)).Select(Capital)];

    private static string Capital(string name) => name.Any(char.IsLower) && char.IsUpper(name[0])
        ? name
        : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
}
