using System.Text.Json;

namespace ModerationBot.Lab.Data;

/// <summary>Reads the files of a corpus in the order of their names, line by line.</summary>
internal static class CorpusLines
{
    /// <summary>Every line of the files of a pattern; none when the folder is absent.</summary>
    /// <param name="folder">The folder of the corpus.</param>
    /// <param name="pattern">Names of the files, with a star.</param>
    /// <param name="parse">Reads one line.</param>
    /// <exception cref="InvalidDataException">A line cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<T> Read<T>(string folder, string pattern, Func<JsonElement, T> parse)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.SelectMany(path => File.ReadLines(path)
            .Select((line, i) => (line, Place: FormattableString.Invariant($"{Path.GetFileName(path)} line {i + 1}")))
            .Where(pair => pair.line.Length > 0)
            .Select(pair => Parse(pair.line, pair.Place, parse)))];
    }

    /// <summary>A text field; empty when it is null.</summary>
    public static string Field(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    /// <summary>A text field that may be absent.</summary>
    public static string? Optional(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement field) ? field.GetString() : null;

    private static T Parse<T>(string line, string place, Func<JsonElement, T> parse)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return parse(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"The corpus cannot be read at {place}: {error.Message}", error);
        }
    }
}
