using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web;

/// <summary>Writes each sign-in into the decision log.</summary>
internal sealed class SignInLedger(IDbContextFactory<ModerationDb> factory, IDecisionLog log)
{
    /// <summary>Notes a sign-in.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="means"><c>password</c>, <c>code</c>, <c>recovery</c>, <c>passkey</c> or <c>link</c>.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task NoteAsync(string userId, string means, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> payload = new() { ["actor"] = userId, ["means"] = means };
        await log.AppendAsync(db, LogKinds.SignedIn, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
