using System.Text.Json;

namespace ModerationBot.Lab.Data;

/// <summary>
/// Reads <c>src/Lab/Corpus/details-*.jsonl</c>: everyday sentences with the personal details in them, or without any. They only
/// measure, and are no part of <see cref="IdentificationCorpus"/>: nobody in them is a patient.
/// </summary>
internal static class DetailSet
{
    /// <summary>Every sentence, in the order of the lines.</summary>
    /// <exception cref="InvalidDataException">A line is no valid sentence; the message names file and line.</exception>
    public static IReadOnlyList<IdentificationItem> Load(string folder) => CorpusLines.Read(folder, "details-*.jsonl", Parse);

    private static IdentificationItem Parse(JsonElement root) => new(CorpusLines.Field(root, "id"), CorpusLines.Field(root, "text"), false)
    {
        Language = CorpusLines.Field(root, "lang"),
        Split = CorpusLines.Field(root, "split"),
        Slice = CorpusLines.Field(root, "frame"),
        Spans = [.. root.GetProperty("spans").EnumerateArray().Select(span => new MarkedSpan(
            span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32(), CorpusLines.Field(span, "type")))],
    };
}
