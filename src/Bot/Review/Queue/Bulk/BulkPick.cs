using System.Globalization;

namespace ModerationBot.Bot.Review.Queue.Bulk;

/// <summary>
/// Which flags are to be decided together: those ticked in the queue, or those whose score lies in a band. Public because
/// Razor components are.
/// </summary>
public sealed record BulkPick
{
    /// <summary>Ids ticked in the queue; none when a band is asked for.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>The question whose score counts.</summary>
    public Half Half { get; init; }

    /// <summary>Lowest score, in whole per cent; null while no band was chosen.</summary>
    public int? From { get; init; }

    /// <summary>Highest score, in whole per cent.</summary>
    public int? To { get; init; }

    /// <summary>Which draw of samples is shown, from 0.</summary>
    public int Draw { get; init; }

    /// <summary>Whether a band of scores was chosen.</summary>
    public bool HasBand => From is not null && To is not null;

    /// <summary>Reads the query of an address; what cannot be read is left out.</summary>
    public static BulkPick Parse(IQueryCollection query)
    {
        int? from = Percent(query["from"]);
        int? to = Percent(query["to"]);
        return new BulkPick
        {
            Ids = [.. query["ids"].Select(Id).Where(id => id > 0).Distinct().Take(BulkDesk.MostFlags)],
            Half = query["half"] == "identification" ? Half.Identification : Half.Discrimination,
            From = from is null || to is null ? null : Math.Min(from.Value, to.Value),
            To = from is null || to is null ? null : Math.Max(from.Value, to.Value),
            Draw = int.TryParse(query["draw"], NumberStyles.None, CultureInfo.InvariantCulture, out int draw) ? draw : 0,
        };
    }

    /// <summary>The address of this choice.</summary>
    public string ToUrl()
    {
        string chosen = Ids.Count > 0
            ? string.Join('&', Ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"ids={id}")))
            : string.Create(CultureInfo.InvariantCulture, $"half={(Half == Half.Identification ? "identification" : "discrimination")}&from={From}&to={To}");
        return string.Create(CultureInfo.InvariantCulture, $"/bulk?{chosen}{(Draw > 0 ? $"&draw={Draw}" : "")}");
    }

    private static long Id(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : 0;

    private static int? Percent(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent <= 100 ? percent : null;
}
