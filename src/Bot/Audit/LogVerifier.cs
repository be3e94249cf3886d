using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Audit;

/// <summary>Reads the chain from the first entry to the last and says where it breaks, if it does.</summary>
internal sealed class LogVerifier(IDbContextFactory<ModerationDb> factory)
{
    public async Task<LogCheck> VerifyAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        long expected = 1;
        string previous = LogHash.Genesis;
        IAsyncEnumerable<LogEntry> entries = db.Set<LogEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable();
        await foreach (LogEntry entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (FaultOf(entry, expected, previous) is { } fault)
            {
                return new LogCheck(expected - 1, null, fault == "missing" ? expected : entry.Sequence, fault);
            }

            expected++;
            previous = entry.Hash;
        }

        return new LogCheck(expected - 1, previous, null, null);
    }

    private static string? FaultOf(LogEntry entry, long expected, string previous)
    {
        if (entry.Sequence != expected)
        {
            return "missing";
        }

        if (entry.PreviousHash != previous)
        {
            return "link";
        }

        if (entry.Hash != LogHash.OfEntry(entry.Sequence, entry.At, entry.Kind, entry.PayloadDigest, entry.PreviousHash))
        {
            return "hash";
        }

        bool erased = entry.Payload is null && entry.Salt is null;
        return erased || (entry.Payload is not null && entry.Salt is not null
            && LogHash.OfPayload(entry.Salt, entry.Payload) == entry.PayloadDigest) ? null : "payload";
    }
}
