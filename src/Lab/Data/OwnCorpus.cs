using System.Text.Json;

namespace ModerationBot.Lab.Data;

/// <summary>Reads the corpus written for this project: <c>src/Lab/Corpus/discrimination-*.jsonl</c>.</summary>
internal static class OwnCorpus
{
    /// <summary>Every example, in the order of file names and lines.</summary>
    /// <exception cref="InvalidDataException">A line is no valid example; the message names file and line.</exception>
    public static IReadOnlyList<Example> Load(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "discrimination-*.jsonl") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return [.. files.SelectMany(Read)];
    }

    private static IEnumerable<Example> Read(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, $"{Path.GetFileName(path)} line {number}");
            }
        }
    }

    private static Example Parse(string line, string place)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new(Field(root, "id"), Field(root, "text"), root.GetProperty("discriminatory").GetBoolean())
            {
                Parent = root.TryGetProperty("parent", out JsonElement parent) ? parent.GetString() : null,
                Language = Field(root, "lang"),
                Kind = Field(root, "kind"),
                Grounds = [.. root.GetProperty("grounds").EnumerateArray().Select(ground => ground.GetString() ?? "")],
                Function = Field(root, "function"),
                Split = Field(root, "split"),
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"The corpus cannot be read at {place}: {error.Message}", error);
        }
    }

    private static string Field(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";
}
