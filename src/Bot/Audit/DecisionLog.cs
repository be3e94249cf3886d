using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Audit;

/// <summary>Appends entries within the caller's transaction.</summary>
internal sealed class DecisionLog(TimeProvider time) : IDecisionLog
{
    private const int SaltBytes = 16;

    public async Task AppendAsync(
        ModerationDb db, string kind, IReadOnlyDictionary<string, object?> payload, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The decision log is written only inside a transaction.");
        }

        LogEntry? last = await LastAsync(db, cancellationToken).ConfigureAwait(false);
        long sequence = (last?.Sequence ?? 0) + 1;
        string previous = last?.Hash ?? LogHash.Genesis;
        DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        string json = JsonSerializer.Serialize(payload);
        string digest = LogHash.OfPayload(salt, json);
        db.Add(new LogEntry
        {
            Sequence = sequence,
            At = at,
            Kind = kind,
            Payload = json,
            Salt = salt,
            PayloadDigest = digest,
            PreviousHash = previous,
            Hash = LogHash.OfEntry(sequence, at, kind, digest, previous),
        });
    }

    /// <summary>The newest entry, be it saved already or still waiting in this context.</summary>
    private static async Task<LogEntry?> LastAsync(ModerationDb db, CancellationToken cancellationToken) =>
        db.Set<LogEntry>().Local.MaxBy(e => e.Sequence)
        ?? await db.Set<LogEntry>().AsNoTracking().OrderByDescending(e => e.Sequence)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
}
