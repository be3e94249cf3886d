namespace ModerationBot.Lab.Tables;

/// <summary>Which places are also everyday words or names of persons, from <c>place-marks.tsv</c> and the first names.</summary>
internal sealed class PlaceMarks
{
    private const string LeftOut = "x";

    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _firstNames;

    private PlaceMarks(SortedSet<string> firstNames) => _firstNames = firstNames;

    /// <summary>Reads the marks of a table.</summary>
    /// <param name="sources">Where they come from.</param>
    /// <param name="table"><c>fr</c> or <c>en</c>.</param>
    /// <exception cref="InvalidDataException">A row is not well formed.</exception>
    public static PlaceMarks Load(TableSources sources, string table)
    {
        PlaceMarks marks = new(FirstNamesTable.Names(sources));
        foreach (HandRow row in sources.Hand("place-marks.tsv").Rows(3, 3))
        {
            bool known = row.Field(1) is "fr" or "en" && row.Field(2) is "w" or "n" or "-" or LeftOut && Folded.Key(row.Key) == row.Key;
            if (!known || (row.Field(1) == table && !marks._marks.TryAdd(row.Key, row.Field(2))))
            {
                throw row.Bad($"'{row.Key}' stands twice, is not folded, or table '{row.Field(1)}' or mark '{row.Field(2)}' is not known");
            }
        }

        return marks;
    }

    /// <summary>A short form or former commune that nobody means by the word: "Le Pont" of Le Pont-de-Claix, Gené.</summary>
    public bool IsLeftOut(string place) => _marks.GetValueOrDefault(place) == LeftOut;

    /// <summary><c>w</c> for an everyday word, <c>n</c> for a name of persons, or nothing.</summary>
    public string Of(string place) => _marks.GetValueOrDefault(place, _firstNames.Contains(place) ? "n" : "").TrimEnd('-');
}
