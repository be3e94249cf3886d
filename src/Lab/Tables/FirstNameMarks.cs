namespace ModerationBot.Lab.Tables;

/// <summary>What is known by hand of first names, from <c>first-names.tsv</c>.</summary>
internal sealed class FirstNameMarks
{
    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);

    /// <summary>Names to add.</summary>
    public IEnumerable<string> Added => _marks.Where(pair => pair.Value is "+" or "w").Select(pair => pair.Key);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A row is not well formed.</exception>
    public static FirstNameMarks Load(TableSources sources)
    {
        FirstNameMarks marks = new();
        foreach (HandRow row in sources.Hand("first-names.tsv").Rows(2, 2))
        {
            if (row.Field(1) is not ("+" or "w" or "-") || !Folded.IsFolded(row.Key) || !marks._marks.TryAdd(row.Key, row.Field(1)))
            {
                throw row.Bad($"'{row.Key}' stands twice, is not folded, or '{row.Field(1)}' is none of + w -");
            }
        }

        return marks;
    }

    /// <summary>No first name of use, however often borne.</summary>
    public bool IsLeftOut(string name) => _marks.GetValueOrDefault(name) == "-";

    /// <summary>Also an everyday word.</summary>
    public bool IsWord(string name) => _marks.GetValueOrDefault(name) == "w";
}
