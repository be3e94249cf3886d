using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Runs the desk's work in transactions of its own.</summary>
internal sealed class DeskTransactions(IDbContextFactory<ModerationDb> factory)
{
    /// <summary>
    /// Runs some work in one transaction. It takes the right to write at its start, so that nothing moves between its reads and
    /// its writes; should a version move all the same, nothing of it stays.
    /// </summary>
    /// <param name="work">What to do.</param>
    /// <param name="lost">What to answer when somebody was faster.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<T> RunAsync<T>(
        Func<ModerationDb, Task<T>> work, Func<ModerationDb, Task<T>> lost, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            T result = await work(db).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || UniqueConflict.Is(exception))
        {
            await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
            db.ChangeTracker.Clear();
            return await lost(db).ConfigureAwait(false);
        }
    }
}
