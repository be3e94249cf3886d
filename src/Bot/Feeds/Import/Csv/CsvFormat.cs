using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace ModerationBot.Bot.Feeds.Import.Csv;

/// <summary>
/// CSV with a header row in French or English, between commas, semicolons or tabs; quotes and line breaks inside fields as
/// in RFC 4180.
/// </summary>
internal sealed class CsvFormat : IImportFormat
{
    private const int LongestField = 400_000;

    public string Name => "csv";

    public bool Recognises(ImportSource source) => !source.IsFolder && !source.IsZip
        && source.Head.TrimStart() is not ['{' or '[' or '<', ..] && CsvColumns.Find(FirstLine(source.Head)) is not null;

    public async IAsyncEnumerable<ImportEntry> ReadAsync(
        ImportSource source, ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (CsvColumns.Find(FirstLine(source.Head)) is not { } columns)
        {
            yield return new ImportEntry(1, null, null, "header: must name at least a column text (texte), and others as in the documentation.");
            yield break;
        }

        bool broken = false;
        using StreamReader input = source.OpenText();
        using CsvParser parser = new(input, Settings(columns.Separator, () => broken = true));
        long number = 1;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (bool more, ImportEntry? end) = await NextAsync(parser, number).ConfigureAwait(false);
            if (end is not null)
            {
                yield return end;
            }

            if (!more)
            {
                yield break;
            }

            if (parser.Row > 1)
            {
                yield return Entry(number, parser.Record!, columns, broken, request);
            }

            broken = false;
            number = parser.RawRow + 1;
        }
    }

    /// <summary>Reads on. A quote that is never closed takes the rest of the file into one field: there it ends.</summary>
    private static async Task<(bool More, ImportEntry? End)> NextAsync(CsvParser parser, long number)
    {
        try
        {
            return (await parser.ReadAsync().ConfigureAwait(false), null);
        }
        catch (MaxFieldSizeException)
        {
            return (false, new ImportEntry(number, null, null, FormattableString.Invariant(
                $"The row has a field of more than {LongestField} characters: is a quote not closed? The rest of the file was not read.")));
        }
    }

    private static ImportEntry Entry(long number, string[] fields, CsvColumns columns, bool broken, ImportRequest request)
    {
        if (broken)
        {
            return new ImportEntry(number, null, null, "The row has a quote inside a field that is not doubled, or not closed.");
        }

        if (fields.Length > columns.Count)
        {
            return new ImportEntry(number, null, null, FormattableString.Invariant(
                $"The row must have at most {columns.Count} fields, value: {fields.Length}; a text with a separator needs quotes."));
        }

        ImportLine line = columns.Line(fields, request.Zone);
        return request.Reader.Read(number, line, JsonSerializer.Serialize(line, ImportJson.Default.ImportLine));
    }

    private static CsvConfiguration Settings(char separator, Action broken) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        MaxFieldSize = LongestField,
        BadDataFound = _ => broken(),
    };

    private static string FirstLine(string head) => head.TrimStart('\r', '\n').Split('\n')[0].TrimEnd('\r');
}
