using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>
/// Takes the items of a call. The receipt goes into the transaction of the items: whatever dies, a repeated call either
/// finds both or neither, and of calls that race with one key one stores and the others get its answer.
/// </summary>
internal sealed partial class InboxDesk(
    IDbContextFactory<ModerationDb> contexts,
    GroupDirectory groups,
    ITextProtector protector,
    TimeProvider time,
    ILogger<InboxDesk> logger)
{
    /// <summary>Stores a call, or finds the answer that it got before.</summary>
    /// <returns>The answer; a problem when the key came before with another body.</returns>
    public async Task<(InboxAnswer? Answer, InboxProblem? Problem)> TakeAsync(
        string groupId, string key, InboxBody body, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await TakeOnceAsync(groupId, protector.Fingerprint($"inbox-key:{groupId}:{key}"), body, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception failure) when (tries < ItemStore.MostTries && ItemStore.IsRace(failure))
            {
                // Another call stored the same items, or the group, first: the next try finds them.
            }
        }
    }

    private async Task<(InboxAnswer? Answer, InboxProblem? Problem)> TakeOnceAsync(
        string groupId, string key, InboxBody body, CancellationToken cancellationToken)
    {
        await groups.EnsureAsync(groupId, cancellationToken).ConfigureAwait(false);
        string fingerprint = protector.Fingerprint($"inbox-body:{body.Digest}");
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // It takes the database for writing at once, so that of two calls the second sees the first one's receipt.
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await ForgetAsync(db, cancellationToken).ConfigureAwait(false);
        InboxReceipt? before = await db.Set<InboxReceipt>().AsNoTracking()
            .FirstOrDefaultAsync(r => r.GroupId == groupId && r.KeyFingerprint == key, cancellationToken).ConfigureAwait(false);
        if (before is not null)
        {
            return before.BodyFingerprint == fingerprint ? (Answer(before), null) : (null, OtherBody);
        }

        InboxAnswer answer = await StoreAsync(db, groupId, body, cancellationToken).ConfigureAwait(false);
        db.Add(Receipt(groupId, key, fingerprint, answer));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        Log.Taken(logger, groupId, answer.New, answer.Changed, answer.Unchanged, answer.Gone, answer.Bad);
        return (answer, null);
    }

    private static InboxProblem OtherBody { get; } = new(
        StatusCodes.Status422UnprocessableEntity,
        FormattableString.Invariant($"Idempotency-Key: was used with another body within {InboxReceipt.KeptDays} days; take a new key."));

    private async Task<InboxAnswer> StoreAsync(ModerationDb db, string groupId, InboxBody body, CancellationToken cancellationToken)
    {
        ImportLineReader reader = new(protector, time);
        ImportEntry[] entries = [.. body.Lines.Select(line => reader.Read(line.Number, line.Json))];
        ImportBatch batch = new();
        foreach (ImportEntry entry in entries.Where(entry => entry.Error is null))
        {
            batch.Add(entry);
        }

        IReadOnlyList<FeedItem> items =
            await new ImportThreads(contexts, groupId).ResolveAsync(batch.Items, cancellationToken).ConfigureAwait(false);
        PageWriter writer = new(db, protector, groupId, imported: true, time.GetUtcNow());
        StoredPage stored = batch.Counts(
            await writer.WriteAsync(new FeedPage(items, batch.Gone, null), cancellationToken).ConfigureAwait(false));
        BringBack(db, batch.Present);
        ImportError[] errors = [.. entries.Where(entry => entry.Error is not null).Select(entry => new ImportError(entry.Line, entry.Error!))];
        return new InboxAnswer(stored.New, stored.Changed, stored.Unchanged, stored.Gone, errors.Length, errors);
    }

    /// <summary>A connector tells what is there now, unlike an export: what it shows again is no longer gone.</summary>
    private static void BringBack(ModerationDb db, IReadOnlyCollection<string> present)
    {
        foreach (Item item in db.Set<Item>().Local.Where(item => item.State == ItemState.Gone && present.Contains(item.PlatformId)))
        {
            item.State = ItemState.Visible;
        }
    }

    private Task<int> ForgetAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        DateTimeOffset before = time.GetUtcNow().AddDays(-InboxReceipt.KeptDays);
        return db.Set<InboxReceipt>().Where(r => r.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    private InboxReceipt Receipt(string groupId, string key, string fingerprint, InboxAnswer answer) => new()
    {
        GroupId = groupId,
        KeyFingerprint = key,
        BodyFingerprint = fingerprint,
        New = answer.New,
        Changed = answer.Changed,
        Unchanged = answer.Unchanged,
        Gone = answer.Gone,
        Bad = answer.Bad,
        ErrorsCipher = answer.Bad == 0
            ? null
            : protector.Protect(JsonSerializer.Serialize(answer.Errors, InboxJson.Default.IReadOnlyListImportError)),
        At = time.GetUtcNow(),
    };

    private InboxAnswer Answer(InboxReceipt receipt)
    {
        IReadOnlyList<ImportError>? errors = receipt.ErrorsCipher is { } cipher && protector.TryUnprotect(cipher, out string? json)
            ? JsonSerializer.Deserialize(json, InboxJson.Default.IReadOnlyListImportError)
            : null;
        return new InboxAnswer(receipt.New, receipt.Changed, receipt.Unchanged, receipt.Gone, receipt.Bad, errors ?? []);
    }

    private static partial class Log
    {
        [LoggerMessage(1281, LogLevel.Information,
            "Inbox of group {GroupId}: {NewCount} new, {ChangedCount} changed, {UnchangedCount} unchanged, {GoneCount} gone, {BadCount} bad lines")]
        public static partial void Taken(
            ILogger logger, string groupId, int newCount, int changedCount, int unchangedCount, int goneCount, int badCount);
    }
}
