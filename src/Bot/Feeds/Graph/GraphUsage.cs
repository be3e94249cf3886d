using System.Net.Http.Headers;
using System.Text.Json;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>How much of the call quota is used, as the answer's headers tell.</summary>
/// <param name="Percent">Highest share of any limit, in percent.</param>
/// <param name="Regain">Time until calls are allowed again; null when the platform does not say.</param>
internal sealed record GraphUsage(double Percent, TimeSpan? Regain)
{
    private static readonly string[] Headers = ["x-app-usage", "x-page-usage", "x-business-use-case-usage"];
    private static readonly string[] Shares = ["call_count", "total_cputime", "total_time"];
    private static readonly TimeSpan LongestRegain = TimeSpan.FromDays(1);

    /// <summary>Reads the headers; null when none can be read. Absence is not zero, and nonsense never stops a poll.</summary>
    public static GraphUsage? Read(HttpResponseHeaders headers)
    {
        List<GraphUsage> found = [];
        foreach (string name in Headers)
        {
            if (headers.TryGetValues(name, out IEnumerable<string>? values))
            {
                found.AddRange(values.SelectMany(Parse));
            }
        }

        return found.Count == 0 ? null : new GraphUsage(found.Max(usage => usage.Percent), found.Max(usage => usage.Regain));
    }

    /// <summary>One header's text: an object of shares, or of lists of such objects by account.</summary>
    internal static IReadOnlyList<GraphUsage> Parse(string text)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text);
            return [.. Objects(json.RootElement).Select(One).OfType<GraphUsage>()];
        }
        catch (JsonException)
        {
            // The header is advice: an unreadable one is no advice.
            return [];
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static GraphUsage? One(JsonElement element)
    {
        List<double> shares = [.. Shares.Select(name => Number(element, name)).OfType<double>()];
        double? minutes = Number(element, "estimated_time_to_regain_access");
        TimeSpan? regain = minutes is > 0 ? TimeSpan.FromMinutes(Math.Min(minutes.Value, LongestRegain.TotalMinutes)) : null;
        return shares.Count == 0 && regain is null ? null : new GraphUsage(shares.DefaultIfEmpty(0).Max(), regain);
    }

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsFinite(number)
            ? number
            : null;
}
