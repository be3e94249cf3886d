namespace ModerationBot.Lab.Tables;

/// <summary>A town of the world list; GeoNames keeps towns of 15,000 inhabitants and more, but this copy leaves the figure out.</summary>
/// <param name="Name">Name as written there.</param>
/// <param name="Country">Country in English.</param>
/// <param name="Part">State, province or nation of the country.</param>
internal sealed record WorldCity(string Name, string Country, string Part)
{
    /// <summary>The file.</summary>
    public const string File = "places/world-cities.csv";

    /// <summary>Every town; one with two names parted by a slash comes twice.</summary>
    public static IEnumerable<WorldCity> All(TableSources sources) =>
        CsvRows.Read(sources.Public(File), ',', "name", "country", "subcountry")
            .SelectMany(row => row[0].Split('/').Select(name => new WorldCity(name, row[1], row[2])));
}
