using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>Reads what INSEE publishes of places.</summary>
internal static class FrenchPublic
{
    private const string Figures = "places/fr/donnees_communes.csv";
    private const string Departments = "places/fr/departements.csv";
    private const string Overseas = "places/fr/collectivites-outremer.csv";
    private const string Code = "places/fr/communes.csv";

    /// <summary>The files.</summary>
    public static IReadOnlyList<string> Files => [Figures, Departments, Overseas, Code];

    /// <summary>Communes of the departments.</summary>
    public static IReadOnlyList<Commune> Communes(TableSources sources) =>
        [.. CsvRows.Read(sources.Public(Figures), ';', "COM", "Commune", "PMUN", "DEP", "Région").Select(row => new Commune(row[0], row[1], People(row[2]), row[3], row[4]))];

    /// <summary>Names of departments by their codes.</summary>
    public static IReadOnlyDictionary<string, string> DepartmentNames(TableSources sources) =>
        CsvRows.Read(sources.Public(Departments), ',', "DEP", "LIBELLE").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Communes of the overseas collectivities, as far as anybody lives there.</summary>
    public static IEnumerable<(string Name, string Area, long People)> OverseasPlaces(TableSources sources) =>
        CsvRows.Read(sources.Public(Overseas), ',', "nom_commune", "nom_collectivite", "population")
            .Where(row => row[2].Length > 0)
            .Select(row => (row[0], row[1], People(row[2])));

    /// <summary>Former communes that live on as a part of another, with the code of that one.</summary>
    public static IEnumerable<(string Name, string Parent)> FormerCommunes(TableSources sources) =>
        CsvRows.Read(sources.Public(Code), ',', "TYPECOM", "LIBELLE", "COMPARENT")
            .Where(row => row[0] is "COMD" or "COMA")
            .Select(row => (row[1], row[2]));

    private static long People(string figure) => long.Parse(figure, CultureInfo.InvariantCulture);
}
