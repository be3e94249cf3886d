using System.Text.Json;

namespace ModerationBot.Lab.Data;

/// <summary>Reads the corpus written for this project: <c>src/Lab/Corpus/identification-*.jsonl</c>.</summary>
internal static class IdentificationCorpus
{
    /// <summary>Every item, in the order of file names and lines.</summary>
    /// <exception cref="InvalidDataException">A line is no valid item; the message names file and line.</exception>
    public static IReadOnlyList<IdentificationItem> Load(string folder) => CorpusLines.Read(folder, "identification-*.jsonl", Parse);

    private static IdentificationItem Parse(JsonElement root) =>
        new(CorpusLines.Field(root, "id"), CorpusLines.Field(root, "text"), root.GetProperty("identifying").GetBoolean())
        {
            Parent = CorpusLines.Optional(root, "parent"),
            Language = CorpusLines.Field(root, "lang"),
            Kind = CorpusLines.Field(root, "kind"),
            Function = CorpusLines.Field(root, "function"),
            Split = CorpusLines.Field(root, "split"),
            Slice = CorpusLines.Field(root, "slice"),
            Spans = Spans(root, "spans", "type"),
            Others = Spans(root, "others", "role"),
        };

    private static MarkedSpan[] Spans(JsonElement root, string name, string label) => root.TryGetProperty(name, out JsonElement list)
        ? [.. list.EnumerateArray().Select(span => new MarkedSpan(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32(), CorpusLines.Field(span, label)))]
        : [];
}
