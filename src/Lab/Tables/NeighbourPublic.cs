using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>Reads the figures of Belgian and Swiss municipalities.</summary>
internal static class NeighbourPublic
{
    private const string Belgium = "places/be/municipalities-2020.csv";
    private const string Switzerland = "places/ch/populationTable.csv";

    /// <summary>The files.</summary>
    public static IReadOnlyList<string> Files => [Belgium, Switzerland];

    /// <summary>Belgian municipalities under their French and their Dutch names.</summary>
    public static IEnumerable<(string Name, long People)> Belgian(TableSources sources)
    {
        foreach (string[] row in CsvRows.Read(sources.Public(Belgium), ',', "municipality_FR", "municipality_NL", "inhabitants"))
        {
            long people = long.Parse(row[2], CultureInfo.InvariantCulture);
            yield return (row[0], people);
            if (Folded.Name(row[0]) != Folded.Name(row[1]))
            {
                yield return (row[1], people);
            }
        }
    }

    /// <summary>Swiss municipalities, without the canton in brackets.</summary>
    public static IEnumerable<(string Name, long People)> Swiss(TableSources sources) =>
        CsvRows.Read(sources.Public(Switzerland), ';', "Gemeindename", "Einwohner")
            .Select(row => (row[0].Split('(')[0], long.Parse(row[1].Replace("'", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)));
}
