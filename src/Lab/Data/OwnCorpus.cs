using System.Text.Json;

namespace ModerationBot.Lab.Data;

/// <summary>Reads the corpus written for this project: <c>src/Lab/Corpus/discrimination-*.jsonl</c>.</summary>
internal static class OwnCorpus
{
    /// <summary>Every example, in the order of file names and lines.</summary>
    /// <exception cref="InvalidDataException">A line is no valid example; the message names file and line.</exception>
    public static IReadOnlyList<Example> Load(string folder) => CorpusLines.Read(folder, "discrimination-*.jsonl", Parse);

    private static Example Parse(JsonElement root) =>
        new(CorpusLines.Field(root, "id"), CorpusLines.Field(root, "text"), root.GetProperty("discriminatory").GetBoolean())
        {
            Parent = CorpusLines.Optional(root, "parent"),
            Language = CorpusLines.Field(root, "lang"),
            Kind = CorpusLines.Field(root, "kind"),
            Grounds = [.. root.GetProperty("grounds").EnumerateArray().Select(ground => ground.GetString() ?? "")],
            Function = CorpusLines.Field(root, "function"),
            Split = CorpusLines.Field(root, "split"),
        };
}
