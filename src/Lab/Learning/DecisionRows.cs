using System.Text;
using System.Text.Json;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Learning;

/// <summary>
/// Reads decisions of a moderator as labelled examples: the JSON lines of the bot's command <c>decisions</c>. They are
/// members' words: nothing of them is printed, and no error quotes them.
/// </summary>
internal static class DecisionRows
{
    /// <summary>Name of the source in settings and cards.</summary>
    public const string Source = "decisions";

    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int LongestText = 100_000;

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A line is no labelled example; the message names line, field and limit.</exception>
    public static IReadOnlyList<Example> Load(string path)
    {
        using StreamReader reader = path == StandardInput
            ? new(Console.OpenStandardInput(), Encoding.UTF8)
            : new(path, Encoding.UTF8);
        return Read(reader);
    }

    /// <summary>Reads lines until their end.</summary>
    /// <exception cref="InvalidDataException">A line is no labelled example; the message names line, field and limit.</exception>
    public static IReadOnlyList<Example> Read(TextReader lines)
    {
        List<Example> examples = [];
        int number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                examples.Add(Parse(line, number));
            }
        }

        return examples;
    }

    private static Example Parse(string line, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return Parse(document.RootElement, number);
        }
        catch (JsonException error)
        {
            // The library's own message may quote the line.
            throw Fault(number, $"not valid JSON at byte {error.BytePositionInLine ?? 0}");
        }
    }

    private static Example Parse(JsonElement root, int number)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Fault(number, $"must be an object, value: {root.ValueKind}");
        }

        return new(Text(root, "id", number)!, Text(root, "text", number)!, Label(root, number))
        {
            Parent = Text(root, "parent", number, optional: true),
            Language = OneOf(root, "lang", ["fr", "en"], number),
            Kind = OneOf(root, "kind", ["post", "comment"], number),
            Grounds = Grounds(root, number),
            Function = "decision",
            Source = Source,
        };
    }

    private static bool Label(JsonElement root, int number) =>
        root.TryGetProperty("discriminatory", out JsonElement label) && label.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? label.GetBoolean()
            : throw Fault(number, "discriminatory must be true or false");

    private static string? Text(JsonElement root, string field, int number, bool optional = false)
    {
        if (!root.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return optional ? null : throw Fault(number, $"{field} is missing");
        }

        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault(number, $"{field} must be a text, value: {value.ValueKind}");
        return text.Length is > 0 and <= LongestText
            ? text
            : throw Fault(number, FormattableString.Invariant($"{field} must have 1 to {LongestText} characters, value: {text.Length}"));
    }

    private static string OneOf(JsonElement root, string field, string[] values, int number)
    {
        string value = Text(root, field, number)!;
        return values.Contains(value) ? value : throw Fault(number, $"{field} must be {string.Join(" or ", values)}");
    }

    private static string[] Grounds(JsonElement root, int number)
    {
        if (!root.TryGetProperty("grounds", out JsonElement grounds) || grounds.ValueKind != JsonValueKind.Array)
        {
            throw Fault(number, "grounds must be a list");
        }

        return [.. grounds.EnumerateArray().Select(ground =>
            ground.ValueKind == JsonValueKind.String && Detection.Grounds.All.Contains(ground.GetString()!)
                ? ground.GetString()!
                : throw Fault(number, $"grounds must be codes of {string.Join(", ", Detection.Grounds.All)}"))];
    }

    private static InvalidDataException Fault(int number, string what) =>
        new(FormattableString.Invariant($"The decisions cannot be read at line {number}: {what}."));
}
