using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>
/// Runs a change of accounts and writes its line of the decision log in the same transaction: no access changes unlogged.
/// The transaction takes the only right to write at its start, so what the change reads cannot have changed meanwhile.
/// </summary>
internal sealed class AccountChanges(SignInDb accounts, IDbContextFactory<ModerationDb> rows, IDecisionLog log)
{
    /// <summary>Runs a change; a problem undoes all of it, and nothing is logged.</summary>
    /// <param name="kind">A code of <see cref="LogKinds"/>.</param>
    /// <param name="payload">Ids and codes only; read after the change.</param>
    /// <param name="change">Changes the accounts and saves; answers null when it worked, or a problem's code.</param>
    /// <param name="cancellationToken">Undoes the change.</param>
    /// <returns>The answer of the change.</returns>
    public async Task<string?> RunAsync(
        string kind, Func<IReadOnlyDictionary<string, object?>> payload, Func<Task<string?>> change, CancellationToken cancellationToken)
    {
        using IDbContextTransaction transaction = await accounts.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (await change().ConfigureAwait(false) is { } problem)
        {
            return problem;
        }

        using ModerationDb db = await rows.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        db.Database.SetDbConnection(accounts.Database.GetDbConnection());
        await db.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancellationToken).ConfigureAwait(false);
        await log.AppendAsync(db, kind, payload(), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return null;
    }
}
