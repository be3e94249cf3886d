using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModerationBot.Lab.Evaluation;

/// <summary>Figures as JSON for programs: rows of section, name, texts, positives, and each figure with value, low and high.</summary>
internal static class MetricsJson
{
    /// <summary>Name of the file, beside the model.</summary>
    public const string FileName = "metrics.json";

    private const int Decimals = 4;

    /// <summary>The figures as JSON, a row a line.</summary>
    /// <param name="measurement">The figures.</param>
    /// <param name="sha256">SHA-256 of the discrimination model's file, in hexadecimal digits.</param>
    /// <param name="identification">That of the identification model's file; null when it was not measured.</param>
    public static string Write(Measurement measurement, string sha256, string? identification = null)
    {
        JsonObject head = new()
        {
            ["model"] = sha256,
            ["identification"] = identification,
            ["intervals"] = "95 %: Wilson for shares, DeLong for AUC, normal for means, bootstrap of 1000 draws for the rest",
            ["absent"] = new JsonArray([.. measurement.Absent.Select(key => (JsonNode)key)]),
        };
        string start = head.ToJsonString()[..^1];
        return $"{start},\n\"rows\":[\n{string.Join(",\n", measurement.Rows.Select(row => Row(row).ToJsonString()))}\n]}}\n";
    }

    /// <summary>The rows of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is not of this form; the message names the file.</exception>
    public static IReadOnlyList<MetricRow> Read(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
            return [.. document.RootElement.GetProperty("rows").EnumerateArray().Select(Row)];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The figures cannot be read at {path}: {error.Message}", error);
        }
    }

    private static JsonObject Row(MetricRow row)
    {
        JsonObject node = new()
        {
            ["section"] = row.Section,
            ["name"] = row.Name,
            ["texts"] = row.Texts,
            ["positives"] = row.Positives,
        };
        foreach ((string name, Figure figure) in row.Figures)
        {
            node[name] = new JsonObject
            {
                ["value"] = Math.Round(figure.Value, Decimals),
                ["low"] = Math.Round(figure.Interval.Low, Decimals),
                ["high"] = Math.Round(figure.Interval.High, Decimals),
            };
        }

        return node;
    }

    private static MetricRow Row(JsonElement row)
    {
        OrderedDictionary<string, Figure> figures = new(StringComparer.Ordinal);
        foreach (JsonProperty figure in row.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object))
        {
            figures.Add(figure.Name, new(Number(figure, "value"), new(Number(figure, "low"), Number(figure, "high"))));
        }

        return new(
            row.GetProperty("section").GetString() ?? "",
            row.GetProperty("name").GetString() ?? "",
            row.GetProperty("texts").GetInt32(),
            row.GetProperty("positives").GetInt32(),
            figures);
    }

    private static double Number(JsonProperty figure, string name) => figure.Value.GetProperty(name).GetDouble();
}
