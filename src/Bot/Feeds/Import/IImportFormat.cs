namespace ModerationBot.Bot.Feeds.Import;

/// <summary>A format of exports. A new one is a folder and a line in <see cref="ImportFormats"/>.</summary>
internal interface IImportFormat
{
    /// <summary>Its word for <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>Whether the content looks like this format; the name of a file does not count.</summary>
    bool Recognises(ImportSource source);

    /// <summary>Reads an export one item after the other; what cannot be read is an entry with an error, and the rest goes on.</summary>
    /// <param name="source">The file or folder.</param>
    /// <param name="request">What is asked of it.</param>
    /// <param name="cancellationToken">Stops between two items.</param>
    IAsyncEnumerable<ImportEntry> ReadAsync(ImportSource source, ImportRequest request, CancellationToken cancellationToken);
}
