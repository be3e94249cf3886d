using System.Globalization;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Places with their inhabitants, from <c>models/places-fr.tsv</c> and <c>models/places-en.tsv</c>.</summary>
internal static class Gazetteer
{
    /// <summary>Reads both tables; places of one name are added up.</summary>
    public static PhraseTable<Place> Load(string modelsFolder)
    {
        Dictionary<string, Place> places = new(StringComparer.Ordinal);
        foreach (string[] row in TableFile.Rows(modelsFolder, "places-fr.tsv").Concat(TableFile.Rows(modelsFolder, "places-en.tsv")))
        {
            Place place = Read(row);
            places[row[0]] = places.TryGetValue(row[0], out Place other) ? place.And(other) : place;
        }

        return new(places.Concat(places.Where(pair => pair.Key.Contains("saint", StringComparison.Ordinal)).Select(pair => KeyValuePair.Create(Abbreviated(pair.Key), pair.Value))));
    }

    private static Place Read(string[] row)
    {
        string mark = row.Length > 2 ? row[2] : string.Empty;
        return new(Number(row[1]), mark == "w", mark == "n", row.Length > 3 ? Number(row[3]) : 0);
    }

    private static string Abbreviated(string name) =>
        string.Join(' ', name.Split(' ').Select(word => word switch { "saint" => "st", "sainte" => "ste", _ => word }));

    private static double Number(string figure) => double.Parse(figure, CultureInfo.InvariantCulture);
}
