using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>Places of the United Kingdom, Ireland, Canada, Australia, New Zealand and the United States with their inhabitants.</summary>
internal sealed class EnglishPlacesTable : IFactTable
{
    private const string UnitedStates = "places/us/us-cities-top-1k.csv";

    // Inhabitants of a town of which only the name is known: rather too many, so that a small town does not look like a sure find.
    private static readonly Dictionary<string, long> Defaults = new(StringComparer.Ordinal)
    {
        ["United Kingdom"] = 40_000,
        ["Ireland"] = 40_000,
        ["Canada"] = 60_000,
        ["Australia"] = 60_000,
        ["New Zealand"] = 60_000,
    };

    /// <inheritdoc/>
    public string FileName => "places-en.tsv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Needs => [WorldCity.File, UnitedStates, .. new FirstNamesTable().Needs];

    /// <inheritdoc/>
    public CompiledTable Compile(TableSources sources)
    {
        PlaceBook book = new();
        int american = 0;
        foreach (string[] row in CsvRows.Read(sources.Public(UnitedStates), ',', "City", "Population"))
        {
            book.Add(row[0].Split('(')[0], long.Parse(row[1], CultureInfo.InvariantCulture));
            american++;
        }

        KnownFigures known = KnownFigures.Load(sources);
        int unknown = known.Fill(book, WorldCity.All(sources).Where(city => city.Part != FrenchPlacesTable.Quebec), city => city.Country, Defaults);
        IReadOnlyList<string> rows = book.Rows(PlaceMarks.Load(sources, "en"));
        return new(
            "place (folded, no hyphens or apostrophes)\tinhabitants (places of one name added up; 40000 or 60000 where not known)\tw: also an everyday word, n: also a name",
            rows, Card(rows.Count, american, unknown));
    }

    private static TableCard Card(int rows, int american, int unknown) => new(
        "Places, English speaking",
        FormattableString.Invariant($"{rows:N0} towns of the United Kingdom, Ireland, Canada without Quebec, Australia and New Zealand, and the {american:N0} largest of the United States. `w` also an everyday word, `n` also a name."),
        "Names: GeoNames cities (15,000 inhabitants and more); United States: census figures; figures of the larger towns of the other countries, and smaller towns, set by hand, rounded and not looked up (`src/Lab/Tables/place-people.tsv` names the census to check each against).",
        "GeoNames: Licence CC BY 4.0. United States figures: public domain. Marks and additions: ours.",
        FormattableString.Invariant($"Places of one name are added up. {unknown} towns have no figure: {Defaults["Ireland"]:N0} (United Kingdom, Ireland) or {Defaults["Canada"]:N0} (Canada, Australia, New Zealand), so that a small town is rather taken for a larger one. Marks: `src/Lab/Tables/place-marks.tsv`, and the first names."));
}
