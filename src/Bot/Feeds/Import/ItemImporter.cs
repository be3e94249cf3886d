using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>
/// Brings in items from an export, line by line. Importing a file again changes nothing; a bad line is reported and the
/// rest goes in.
/// </summary>
internal sealed partial class ItemImporter(
    IDbContextFactory<ModerationDb> contexts,
    GroupDirectory groups,
    ItemStore store,
    ITextProtector protector,
    TimeProvider time,
    ILogger<ItemImporter> logger)
{
    private const int BatchSize = 500;

    /// <summary>Imports into a group, which is made when it does not exist.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="input">JSON lines.</param>
    /// <param name="errors">Receives one JSON line for each bad line.</param>
    /// <param name="cancellationToken">Stops between batches; what is stored stays.</param>
    /// <exception cref="ArgumentException">The group id is not one that a group can have.</exception>
    public Task<ImportResult> ImportAsync(string groupId, TextReader input, TextWriter errors, CancellationToken cancellationToken) =>
        ImportAsync(groupId, JsonLinesFormat.ReadAsync(input, new ImportLineReader(protector, time), cancellationToken), errors, cancellationToken);

    /// <summary>Imports what a format read.</summary>
    /// <inheritdoc cref="ImportAsync(string, TextReader, TextWriter, CancellationToken)"/>
    public async Task<ImportResult> ImportAsync(
        string groupId, IAsyncEnumerable<ImportEntry> entries, TextWriter errors, CancellationToken cancellationToken)
    {
        await groups.EnsureAsync(groupId, cancellationToken).ConfigureAwait(false);
        StoredPage stored = StoredPage.Nothing;
        int bad = 0;
        ImportBatch batch = new();
        await foreach (ImportEntry entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (entry.Error is not null)
            {
                bad++;
                string report = JsonSerializer.Serialize(new ImportError(entry.Line, entry.Error) { File = entry.File }, ImportJson.Default.ImportError);
                await errors.WriteLineAsync(report).ConfigureAwait(false);
                continue;
            }

            batch.Add(entry);
            if (batch.Count == BatchSize)
            {
                stored = stored.And(await FlushAsync(groupId, batch, cancellationToken).ConfigureAwait(false));
            }
        }

        stored = stored.And(await FlushAsync(groupId, batch, cancellationToken).ConfigureAwait(false));
        Log.Imported(logger, groupId, stored.New, stored.Changed, stored.Unchanged, bad);
        return new ImportResult(stored.New, stored.Changed, stored.Unchanged, bad) { Gone = stored.Gone };
    }

    private async Task<StoredPage> FlushAsync(string groupId, ImportBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return StoredPage.Nothing;
        }

        IReadOnlyList<FeedItem> items =
            await new ImportThreads(contexts, groupId).ResolveAsync(batch.Items, cancellationToken).ConfigureAwait(false);
        StoredPage stored = await store
            .StoreAsync(groupId, new FeedPage(items, batch.Gone, null), imported: true, cancellationToken).ConfigureAwait(false);
        stored = batch.Counts(stored);
        batch.Clear();
        return stored;
    }

    private static partial class Log
    {
        [LoggerMessage(1231, LogLevel.Information,
            "Imported into group {GroupId}: {NewCount} new, {ChangedCount} changed, {UnchangedCount} unchanged, {BadCount} bad lines")]
        public static partial void Imported(
            ILogger logger, string groupId, int newCount, int changedCount, int unchangedCount, int badCount);
    }
}
