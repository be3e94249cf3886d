using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>JSON lines, the bot's own format.</summary>
internal sealed class JsonLinesFormat : IImportFormat
{
    public string Name => "jsonl";

    public bool Recognises(ImportSource source) => !source.IsFolder;

    public async IAsyncEnumerable<ImportEntry> ReadAsync(
        ImportSource source, ImportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using StreamReader input = source.OpenText();
        await foreach (ImportEntry entry in ReadAsync(input, request.Reader, cancellationToken).ConfigureAwait(false))
        {
            yield return entry;
        }
    }

    /// <summary>Reads lines, blank ones left out.</summary>
    public static async IAsyncEnumerable<ImportEntry> ReadAsync(
        TextReader input, ImportLineReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long number = 0;
        while (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return reader.Read(number, line);
            }
        }
    }
}
