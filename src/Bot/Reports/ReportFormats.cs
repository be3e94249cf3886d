using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ModerationBot.Bot.Reports;

/// <summary>Renders a week's numbers as text, JSON, CSV or an HTML page of its own.</summary>
internal sealed class ReportFormats(IServiceProvider services, ILoggerFactory loggers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Codes of the formats.</summary>
    public static IReadOnlyList<string> All { get; } = ["html", "json", "csv", "text"];

    public static string ToJson(WeekNumbers week) => JsonSerializer.Serialize(week, Json);

    public static WeekNumbers FromJson(string json) =>
        JsonSerializer.Deserialize<WeekNumbers>(json, Json) ?? throw new JsonException("A stored report is empty.");

    public static string ToText(ReportSheet sheet)
    {
        StringBuilder text = new();
        text.AppendLine(sheet.Title).AppendLine(sheet.Group).AppendLine(sheet.Period).AppendLine()
            .AppendLine(sheet.Verdict).AppendLine(sheet.Trend);
        if (sheet.Note is not null)
        {
            text.AppendLine(sheet.Note);
        }

        foreach (ReportSection section in sheet.Sections.Where(s => s.Lines.Count > 0))
        {
            text.AppendLine().AppendLine(section.Title);
            foreach (ReportLine line in section.Lines)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Label} : {line.Value}");
            }
        }

        return text.ToString();
    }

    /// <summary>Two columns, name and value, with codes rather than words: for a spreadsheet.</summary>
    public static string ToCsv(WeekNumbers week)
    {
        StringBuilder csv = new("name,value\n");
        void Add(string name, object? value) =>
            csv.Append(Quoted(name)).Append(',').Append(Quoted(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")).Append('\n');
        using JsonDocument numbers = JsonSerializer.SerializeToDocument(week, Json);
        foreach (JsonProperty property in numbers.RootElement.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Array:
                    foreach (JsonElement row in property.Value.EnumerateArray())
                    {
                        Add($"{property.Name}.{row.GetProperty("code").GetString()}", row.GetProperty("count").GetInt32());
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (JsonProperty part in property.Value.EnumerateObject())
                    {
                        Add($"{property.Name}.{part.Name}", part.Value.ToString());
                    }

                    break;
                default:
                    Add(property.Name, property.Value.ToString());
                    break;
            }
        }

        return csv.ToString();
    }

    /// <summary>A page that stands alone: no script, no outside file, prints well.</summary>
    public async Task<string> ToHtmlAsync(ReportSheet sheet, string language)
    {
        await using HtmlRenderer renderer = new(services, loggers);
        Dictionary<string, object?> parameters = new()
        {
            [nameof(ReportDocument.Sheet)] = sheet,
            [nameof(ReportDocument.Language)] = language,
        };
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ReportDocument>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true)).ToHtmlString())
            .ConfigureAwait(false);
    }

    /// <summary>Signs that make a spreadsheet calculate, in both widths; a tab or a line end before them is skipped by some.</summary>
    private const string Runs = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// <summary>RFC 4180, and no cell that a spreadsheet would run as a formula.</summary>
    internal static string Quoted(string value)
    {
        string safe = value.Length > 0 && Runs.Contains(value[0]) && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
