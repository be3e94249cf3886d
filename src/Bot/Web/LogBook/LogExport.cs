using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.LogBook;

/// <summary>
/// Writes the whole decision log to a file, entry by entry. The JSON holds all that the hashes cover, so that anybody can
/// check the chain without this program; the CSV holds sentences, for people with a spreadsheet.
/// </summary>
internal sealed class LogExport(IDbContextFactory<ModerationDb> factory, IDecisionLog log, LogReader reader, LogSentences sentences)
{
    private const int FlushEvery = 500;

    /// <summary>Writes down who takes the file.</summary>
    /// <returns>The last entry that the file holds: the one before this note.</returns>
    public async Task<long> NoteAsync(string format, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        long last = await db.Set<LogEntry>().MaxAsync(entry => (long?)entry.Sequence, cancellationToken).ConfigureAwait(false) ?? 0;
        Dictionary<string, object?> payload = new() { ["entries"] = last, ["format"] = format, ["actor"] = actorId };
        await log.AppendAsync(db, LogKinds.LogExported, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return last;
    }

    /// <summary>Number, time, kind, person, sentence and hash, oldest first.</summary>
    public async Task WriteCsvAsync(Stream stream, long last, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        LogNames names = await reader.NamesAsync(db, cancellationToken).ConfigureAwait(false);
        // A spreadsheet takes the file for UTF-8 only when it begins with this mark.
        await using StreamWriter csv = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await csv.WriteAsync("number,at,kind,person,sentence,hash\r\n").ConfigureAwait(false);
        await foreach (LogEntry entry in Entries(db, last).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            string?[] cells =
            [
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                entry.Kind,
                entry.ActorId is { } actor ? names.People.GetValueOrDefault(actor, actor) : "",
                sentences.Of(entry, names),
                entry.Hash,
            ];
            await csv.WriteAsync(string.Join(',', cells.Select(CsvCell.Of)) + "\r\n").ConfigureAwait(false);
        }
    }

    /// <summary>An array of the entries as they are stored, oldest first; bytes in base 64.</summary>
    public async Task WriteJsonAsync(Stream stream, long last, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        await foreach (LogEntry entry in Entries(db, last).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Write(json, entry);
            if (entry.Sequence % FlushEvery == 0)
            {
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        json.WriteEndArray();
    }

    private static IAsyncEnumerable<LogEntry> Entries(ModerationDb db, long last) => db.Set<LogEntry>().AsNoTracking()
        .Where(entry => entry.Sequence <= last).OrderBy(entry => entry.Sequence).AsAsyncEnumerable();

    private static void Write(Utf8JsonWriter json, LogEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteNumber("at", entry.At.ToUnixTimeMilliseconds());
        json.WriteString("kind", entry.Kind);
        json.WriteString("payload", entry.Payload);
        json.WriteString("salt", entry.Salt is null ? null : Convert.ToBase64String(entry.Salt));
        json.WriteString("payloadDigest", entry.PayloadDigest);
        json.WriteString("previousHash", entry.PreviousHash);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }
}
