using System.Globalization;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Names by origin, to put into texts: those of <c>src/Lab/Names</c>, written for this project, and public lists.</summary>
internal sealed class NameBook
{
    private readonly (IReadOnlyList<string> First, IReadOnlyList<string> Last)[] _origins;

    private NameBook((IReadOnlyList<string> First, IReadOnlyList<string> Last)[] origins) => _origins = origins;

    /// <summary>Whether there is no name.</summary>
    public bool IsEmpty => _origins.Length == 0;

    /// <summary>Every name, and whether it is a first name.</summary>
    public IEnumerable<(string Name, bool First)> All => _origins
        .SelectMany(origin => origin.First.Select(name => (name, true)).Concat(origin.Last.Select(name => (name, false))))
        .Distinct();

    /// <summary>Reads the names of all origins, without those that are held back to measure with.</summary>
    /// <param name="folder">Own lists.</param>
    /// <param name="names">Public lists of <c>patients/names</c>; may be absent.</param>
    public static NameBook Load(string folder, string names) => new(
    [
        .. OriginNames.Load(folder, held: false).Select(origin => ((IReadOnlyList<string>)[.. origin.Women, .. origin.Men], origin.Surnames)),
        .. PublicOrigins(names),
    ]);

    /// <summary>First name and surname of one origin.</summary>
    public (string First, string Last) Full(Random random)
    {
        (IReadOnlyList<string> first, IReadOnlyList<string> last) = _origins[random.Next(_origins.Length)];
        return (first[random.Next(first.Count)], last[random.Next(last.Count)]);
    }

    private static IEnumerable<(IReadOnlyList<string>, IReadOnlyList<string>)> PublicOrigins(string names)
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

    private static string[] Lines(string path) =>
        [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 1 && !OriginNames.IsHeld(line)).Select(Capital)];

    private static string Capital(string name) => name.Any(char.IsLower) && char.IsUpper(name[0])
        ? name
        : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
}
