using System.Globalization;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Composition;

/// <summary>Places with their inhabitants, from <c>models/places-fr.tsv</c> and <c>models/places-en.tsv</c>.</summary>
internal static class Gazetteer
{
    /// <summary>Reads both tables; of a name in both, the French one counts.</summary>
    public static PhraseTable<Place> Load(string modelsFolder) =>
        new(TableFile.Rows(modelsFolder, "places-en.tsv").Concat(TableFile.Rows(modelsFolder, "places-fr.tsv")).SelectMany(Forms));

    private static IEnumerable<KeyValuePair<string, Place>> Forms(string[] row)
    {
        string mark = row.Length > 2 ? row[2] : string.Empty;
        Place place = new(double.Parse(row[1], CultureInfo.InvariantCulture), mark == "w", mark == "n");
        yield return new(row[0], place);
        if (row[0].StartsWith("saint", StringComparison.Ordinal))
        {
            yield return new(row[0].Replace("sainte ", "ste ", StringComparison.Ordinal).Replace("saint ", "st ", StringComparison.Ordinal), place);
        }
    }
}
