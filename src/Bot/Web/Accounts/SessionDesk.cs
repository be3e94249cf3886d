using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web.Accounts;

/// <summary>Ends sessions of the signed-in person, and writes it into the decision log.</summary>
internal sealed class SessionDesk(AdminSessions sessions, IDbContextFactory<ModerationDb> rows, IDecisionLog log)
{
    /// <summary>Ends one of the person's own sessions, be it this one.</summary>
    public async Task EndAsync(ClaimsPrincipal user, string id, CancellationToken cancellationToken)
    {
        if (await sessions.EndAsync(user.ActorId(), id, cancellationToken).ConfigureAwait(false))
        {
            await NoteAsync(user.ActorId(), 1, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends every session of the person but this one.</summary>
    public async Task EndOthersAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        int ended = await sessions.EndAllAsync(user.ActorId(), SessionGuard.SessionOf(user), cancellationToken).ConfigureAwait(false);
        if (ended > 0)
        {
            await NoteAsync(user.ActorId(), ended, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task NoteAsync(string actorId, int count, CancellationToken cancellationToken)
    {
        using ModerationDb db = await rows.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> payload = new() { ["actor"] = actorId, ["count"] = count };
        await log.AppendAsync(db, LogKinds.SessionsEnded, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
