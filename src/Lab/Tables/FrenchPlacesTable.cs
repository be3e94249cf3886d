namespace ModerationBot.Lab.Tables;

/// <summary>Places of France, Belgium, Switzerland, Luxembourg, Monaco and Quebec with their inhabitants.</summary>
internal sealed class FrenchPlacesTable : IFactTable
{
    /// <summary>The part of Canada that this table takes.</summary>
    public const string Quebec = "Quebec";

    // Inhabitants of a town of which only the name is known.
    private static readonly Dictionary<string, long> Defaults = new(StringComparer.Ordinal)
    {
        [Quebec] = 30_000,
        ["Luxembourg"] = 15_000,
        ["Monaco"] = 15_000,
    };

    /// <inheritdoc/>
    public string FileName => "places-fr.tsv";

    /// <inheritdoc/>
    public IReadOnlyList<string> Needs => [.. FrenchPublic.Files, .. NeighbourPublic.Files, WorldCity.File, .. new FirstNamesTable().Needs];

    /// <inheritdoc/>
    public CompiledTable Compile(TableSources sources)
    {
        PlaceBook book = new();
        IReadOnlyList<Commune> communes = FrenchPublic.Communes(sources);
        PlaceMarks marks = PlaceMarks.Load(sources, "fr");
        AddTowns(book, communes, sources);
        foreach (Commune commune in communes)
        {
            book.AddShort(commune.Name, commune.People, marks);
        }

        int unknown = KnownFigures.Load(sources).Fill(book, WorldCity.All(sources), city => city.Part == Quebec ? Quebec : city.Country, Defaults);
        int former = AddFormer(book, communes, sources, marks);
        AddAreas(book, communes, sources);
        IReadOnlyList<string> rows = book.Rows(marks);
        return new(
            "place (folded, no hyphens or apostrophes)\tinhabitants (places of one name added up)\tw: also an everyday word, n: also a name\tinhabitants of a department or region of the same name",
            rows, Card(rows.Count, communes.Count, former, unknown));
    }

    private static void AddTowns(PlaceBook book, IReadOnlyList<Commune> communes, TableSources sources)
    {
        foreach (Commune commune in communes)
        {
            book.Add(commune.Name, commune.People);
        }

        foreach ((string name, string _, long people) in FrenchPublic.OverseasPlaces(sources))
        {
            book.Add(name, people);
        }

        foreach ((string name, long people) in NeighbourPublic.Belgian(sources).Concat(NeighbourPublic.Swiss(sources)))
        {
            book.Add(name, people);
        }
    }

    /// <summary>A former commune is taken for an equal share of the commune that it went into.</summary>
    private static int AddFormer(PlaceBook book, IReadOnlyList<Commune> communes, TableSources sources, PlaceMarks marks)
    {
        Dictionary<string, long> people = communes.ToDictionary(commune => commune.Code, commune => commune.People, StringComparer.Ordinal);
        bool IsNew(string name) => !book.Has(name) && !marks.IsLeftOut(name);
        int added = 0;
        foreach (IGrouping<string, (string Name, string Parent)> parts in FrenchPublic.FormerCommunes(sources).GroupBy(part => part.Parent, StringComparer.Ordinal))
        {
            int count = parts.Count();
            foreach ((string name, _) in parts.Where(part => people.ContainsKey(part.Parent) && IsNew(Folded.Name(part.Name))).ToArray())
            {
                book.Add(name, people[parts.Key] / count);
                added++;
            }
        }

        return added;
    }

    private static void AddAreas(PlaceBook book, IReadOnlyList<Commune> communes, TableSources sources)
    {
        IReadOnlyDictionary<string, string> names = FrenchPublic.DepartmentNames(sources);
        HashSet<string> departments = new(names.Values, StringComparer.Ordinal);
        foreach (IGrouping<string, Commune> department in communes.GroupBy(commune => commune.Department, StringComparer.Ordinal))
        {
            book.AddArea(names[department.Key], department.Sum(commune => commune.People));
        }

        foreach (IGrouping<string, Commune> region in communes.GroupBy(commune => commune.Region, StringComparer.Ordinal).Where(region => !departments.Contains(region.Key)))
        {
            book.AddArea(region.Key, region.Sum(commune => commune.People));
        }

        foreach (IGrouping<string, (string, string Area, long People)> area in FrenchPublic.OverseasPlaces(sources).GroupBy(place => place.Area, StringComparer.Ordinal))
        {
            book.AddArea(area.Key, area.Sum(place => place.People));
        }
    }

    private static TableCard Card(int rows, int communes, int former, int unknown) => new(
        "Places, French speaking",
        FormattableString.Invariant($"{rows:N0} places with inhabitants: the {communes:N0} French communes, {former:N0} former communes, departments and regions, overseas collectivities, Belgian and Swiss municipalities, towns of Quebec, Luxembourg and Monaco. `w` also an everyday word, `n` also a name; a fourth column where a department or region bears the name of a town."),
        "INSEE populations légales (communes, PMUN), code officiel géographique, and populations of the overseas collectivities; figures of Statbel 2020 and of the Swiss Federal Statistical Office; names of GeoNames for Quebec, Luxembourg and Monaco, figures of their larger towns set by hand, rounded and not looked up (`src/Lab/Tables/place-people.tsv` names the census to check each against).",
        "INSEE: Licence Ouverte 2.0 (Etalab). Belgian and Swiss figures: facts of the national offices. GeoNames: Licence CC BY 4.0. Marks and additions: ours.",
        FormattableString.Invariant($"Names folded, hyphens and apostrophes made spaces; a compound name of 4,000 inhabitants and more counts under its first part too (Carhaix, Saint-Brevin); places of one name are added up, because a post does not say which is meant. Former communes: an equal share of the commune that they went into. Departments and regions are sums of their communes. {unknown} towns without a figure: {Defaults[Quebec]:N0} in Quebec, {Defaults["Monaco"]:N0} in Luxembourg and Monaco. Marks: `src/Lab/Tables/place-marks.tsv`, and the first names."));
}
