using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>First names: those that INSEE counts often enough, and some by hand.</summary>
internal sealed class FirstNamesTable : IFactTable
{
    private const string Counts = "names/insee_deaths_first_names_count.csv";
    private const int Least = 60;
    private const int ShortestName = 3;

    /// <inheritdoc/>
    public string FileName => "first-names.txt";

    /// <inheritdoc/>
    public IReadOnlyList<string> Needs => [Counts];

    /// <summary>The names, folded, in order.</summary>
    public static SortedSet<string> Names(TableSources sources)
    {
        FirstNameMarks marks = FirstNameMarks.Load(sources);
        SortedSet<string> names = new(Counted(sources).Where(name => !marks.IsLeftOut(name)), StringComparer.Ordinal);
        names.UnionWith(marks.Added);
        return names;
    }

    /// <inheritdoc/>
    public CompiledTable Compile(TableSources sources)
    {
        FirstNameMarks marks = FirstNameMarks.Load(sources);
        SortedSet<string> names = Names(sources);
        int words = names.Count(marks.IsWord);
        int added = names.Count - Counted(sources).Count(names.Contains);
        return new("first name, accents folded; w: also an everyday word", [.. names.Select(name => marks.IsWord(name) ? name + "\tw" : name)], new(
            "First names",
            FormattableString.Invariant($"{names.Count:N0} first names of persons, folded; `w` marks {words} that are also everyday words."),
            FormattableString.Invariant($"INSEE, fichier des décès (first names with counts), by way of data.gouv.fr; {added} names of younger people and of other origins, and the marks, by hand (`src/Lab/Tables/first-names.tsv`)."),
            "INSEE data: Licence Ouverte 2.0 (Etalab). Additions: ours.",
            FormattableString.Invariant($"Names borne by at least {Least} deceased persons; names of less than {ShortestName} letters, everyday words and places on the list by hand are left out. `w` when the word stands in lower case six times or more in open clinical text.")));
    }

    private static IEnumerable<string> Counted(TableSources sources)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string[] row in CsvRows.Read(sources.Public(Counts), ',', "prenom", "sum"))
        {
            string name = Folded.Key(row[0]);
            counts[name] = counts.GetValueOrDefault(name) + int.Parse(row[1], CultureInfo.InvariantCulture);
        }

        return counts.Where(pair => pair.Value >= Least && pair.Key.Length >= ShortestName).Select(pair => pair.Key);
    }
}
