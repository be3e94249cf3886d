using System.Globalization;

namespace ModerationBot.Lab.Tables;

/// <summary>Inhabitants by hand, from <c>place-people.tsv</c>: towns whose figure the world list lacks, and towns that it lacks.</summary>
internal sealed class KnownFigures
{
    private readonly Dictionary<(string Name, string Country), long> _people = [];
    private readonly List<(string Name, string Country)> _order = [];

    /// <summary>Number of figures.</summary>
    public int Count => _order.Count;

    /// <summary>Reads the file: place, country or province, inhabitants, source.</summary>
    /// <exception cref="InvalidDataException">A row is not well formed.</exception>
    public static KnownFigures Load(TableSources sources)
    {
        KnownFigures known = new();
        foreach (HandRow row in sources.Hand("place-people.tsv").Rows(4, 4))
        {
            (string, string) key = (Folded.Name(row.Key), row.Field(1));
            if (!long.TryParse(row.Field(2), NumberStyles.None, CultureInfo.InvariantCulture, out long people) || people == 0 || !known._people.TryAdd(key, people))
            {
                throw row.Bad($"'{row.Key}' stands twice for one country, or '{row.Field(2)}' is no number of inhabitants");
            }

            known._order.Add(key);
        }

        return known;
    }

    /// <summary>Adds the towns of the given countries to a book: first those of the list, then those that only the figures know.</summary>
    /// <param name="book">The book.</param>
    /// <param name="cities">Towns of the list.</param>
    /// <param name="countryOf">The country, as the figures name it.</param>
    /// <param name="defaults">Inhabitants where no figure is known, by country.</param>
    /// <returns>Number of towns without a figure.</returns>
    public int Fill(PlaceBook book, IEnumerable<WorldCity> cities, Func<WorldCity, string> countryOf, IReadOnlyDictionary<string, long> defaults)
    {
        HashSet<(string, string)> done = [];
        int unknown = 0;
        foreach (WorldCity city in cities)
        {
            (string Name, string Country) key = (Folded.Name(city.Name), countryOf(city));
            if (defaults.TryGetValue(key.Country, out long people) && done.Add(key))
            {
                unknown += _people.ContainsKey(key) ? 0 : 1;
                book.Add(city.Name, _people.GetValueOrDefault(key, people));
            }
        }

        foreach ((string, string Country) key in _order.Where(key => defaults.ContainsKey(key.Country) && done.Add(key)))
        {
            book.Add(key.Item1, _people[key]);
        }

        return unknown;
    }
}
