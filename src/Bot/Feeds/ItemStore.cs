using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// Stores what a feed or an import brought. A page and its cursor go into one transaction: whatever dies, either both
/// are there or neither. Storing a page again changes nothing but the time of confirmation.
/// </summary>
internal sealed class ItemStore(IDbContextFactory<ModerationDb> contexts, ITextProtector protector, TimeProvider time)
{
    internal const int MostTries = 5;
    private const int SqliteBusy = 5;

    /// <summary>Stores one page.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="page">What was read.</param>
    /// <param name="imported">Whether an import brought it, so that no sweep can ask for it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<StoredPage> StoreAsync(string groupId, FeedPage page, bool imported, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await StoreOnceAsync(groupId, page, imported, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (tries < MostTries && IsRace(failure))
            {
                // Another process stored the same items first: the next try finds them and has less to do.
            }
        }
    }

    private async Task<StoredPage> StoreOnceAsync(
        string groupId, FeedPage page, bool imported, CancellationToken cancellationToken)
    {
        ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (db)
        {
            await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            PageWriter writer = new(db, protector, groupId, imported, time.GetUtcNow());
            StoredPage stored = await writer.WriteAsync(page, cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return stored;
        }
    }

    /// <summary>Whether another writer was faster, so that trying again is all there is to do.</summary>
    internal static bool IsRace(Exception failure) =>
        failure is DbUpdateException update && UniqueConflict.Is(update)
        || (failure as SqliteException ?? failure.InnerException as SqliteException)?.SqliteErrorCode == SqliteBusy;
}
