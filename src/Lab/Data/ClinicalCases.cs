using System.Text.Json;

namespace ModerationBot.Lab.Data;

/// <summary>Published case reports: sober medical prose, in which nothing is to be flagged.</summary>
internal static class ClinicalCases
{
    private const int Shortest = 40;
    private const int Longest = 300;

    /// <summary>Sentences of the reports of a language; none when the file is absent.</summary>
    /// <param name="folder">The folder <c>patients/clinical-cases</c> of the data.</param>
    /// <param name="language"><c>fr</c> or <c>en</c>.</param>
    /// <param name="most">How many at most, spread evenly over the reports.</param>
    public static IReadOnlyList<string> Sentences(string folder, string language, int most)
    {
        string path = Path.Combine(folder, language + ".jsonl");
        if (!File.Exists(path))
        {
            return [];
        }

        string[] all = [.. File.ReadLines(path).Select(TextOf).SelectMany(Split)];
        int step = Math.Max(1, all.Length / most);
        return [.. all.Where((_, i) => i % step == 0).Take(most)];
    }

    /// <summary>Whole reports of a language.</summary>
    public static IEnumerable<string> Reports(string folder, string language)
    {
        string path = Path.Combine(folder, language + ".jsonl");
        return File.Exists(path) ? File.ReadLines(path).Select(TextOf) : [];
    }

    private static string TextOf(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("text").GetString() ?? "";
    }

    private static IEnumerable<string> Split(string text) => text
        .Split(['.', '\n', '?', '!'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(sentence => sentence.Length is >= Shortest and <= Longest);
}
