using System.Text;
using ModerationBot.Detection;

namespace ModerationBot.Lab.Data;

/// <summary>
/// Reads <c>src/Lab/Corpus/numbers.tsv</c>: language, kind, form, sentence with its numbers between [[ and ]]. It only measures.
/// </summary>
internal static class NumberSet
{
    private const int Fields = 4;
    private const string Opening = "[[";
    private const string Closing = "]]";

    /// <summary>The rows in the order of the file.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">A line is not valid; the message names file and line.</exception>
    public static IReadOnlyList<NumberRow> Load(string folder)
    {
        string path = Path.Combine(folder, "numbers.tsv");
        return [.. File.ReadLines(path).Index().Skip(1).Select(line => Parse(line.Item, FormattableString.Invariant($"{Path.GetFileName(path)} line {line.Index + 1}")))];
    }

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">Where it stands, for the message.</param>
    internal static NumberRow Parse(string line, string place)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != Fields || fields.Any(string.IsNullOrWhiteSpace))
        {
            throw new InvalidDataException($"{place} has {fields.Length} fields, not {Fields} that say something: language, kind, form, sentence.");
        }

        if (fields[0] is not ("fr" or "en"))
        {
            throw new InvalidDataException($"{place} has the language '{fields[0]}', not fr or en.");
        }

        (string text, List<MarkedSpan> marks) = Unmark(fields[3], place);
        return new(fields[0], fields[1], fields[2], text, marks);
    }

    private static (string Text, List<MarkedSpan> Marks) Unmark(string marked, string place)
    {
        StringBuilder text = new();
        List<MarkedSpan> marks = [];
        int at = 0;
        for (int open = marked.IndexOf(Opening, StringComparison.Ordinal); open >= 0; open = marked.IndexOf(Opening, at, StringComparison.Ordinal))
        {
            int close = marked.IndexOf(Closing, open, StringComparison.Ordinal);
            if (close < 0)
            {
                throw new InvalidDataException($"{place} opens a number with {Opening} and does not close it.");
            }

            text.Append(marked, at, open - at);
            int start = open + Opening.Length;
            marks.Add(new(text.Length, close - start, IdentifierTypes.IdNumber));
            text.Append(marked, start, close - start);
            at = close + Closing.Length;
        }

        return (text.Append(marked, at, marked.Length - at).ToString(), marks);
    }
}
