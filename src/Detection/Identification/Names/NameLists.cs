using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Names;

/// <summary>First names and eponyms, read once from <c>models/first-names.txt</c> and <c>models/eponyms.txt</c>.</summary>
internal sealed class NameLists
{
    private readonly WordSet _first;
    private readonly WordSet _everyday;

    private NameLists(WordSet first, WordSet everyday, WordSet eponyms)
    {
        _first = first;
        _everyday = everyday;
        Eponyms = eponyms;
    }

    /// <summary>Surnames that name a disease, sign or score.</summary>
    public WordSet Eponyms { get; }

    /// <summary>Reads the lists.</summary>
    public static NameLists Load(string modelsFolder)
    {
        string[][] rows = [.. TableFile.Rows(modelsFolder, "first-names.txt")];
        return new(
            new WordSet(rows.Select(row => row[0])),
            new WordSet(rows.Where(row => row.Length > 1).Select(row => row[0])),
            new WordSet(TableFile.Rows(modelsFolder, "eponyms.txt").Select(row => row[0])));
    }

    /// <summary>Whether a folded word is a first name; of a compound, its first part decides.</summary>
    public bool IsFirstName(ReadOnlySpan<char> folded)
    {
        int hyphen = folded.IndexOf('-');
        return _first.Contains(folded) || (hyphen > 2 && _first.Contains(folded[..hyphen]));
    }

    /// <summary>First name that is also an everyday word: Rose, Pierre, Marine.</summary>
    public bool IsEverydayWord(ReadOnlySpan<char> folded) => _everyday.Contains(folded);
}
