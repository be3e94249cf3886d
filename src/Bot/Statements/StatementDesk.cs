using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Records that a person copied a statement and sent it to the author.</summary>
internal sealed class StatementDesk(IDbContextFactory<ModerationDb> factory, IDecisionLog log, TimeProvider time)
{
    /// <summary>Notes who sent it; once.</summary>
    /// <returns>True when it was noted; false when there is none, or it was not waiting for a person.</returns>
    public async Task<bool> HandedOverAsync(long decisionId, string actorId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // It takes the database for writing at once: of two people who press the button one is recorded.
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Statement? statement = await db.Set<Statement>().FirstOrDefaultAsync(
            s => s.DecisionId == decisionId && (s.Delivery == StatementDelivery.ByHand || s.Delivery == StatementDelivery.Pending),
            cancellationToken).ConfigureAwait(false);
        if (statement is null)
        {
            return false;
        }

        statement.Delivery = StatementDelivery.HandedOver;
        statement.DeliveredAt = time.GetUtcNow();
        statement.DeliveredBy = actorId;
        statement.NextTryAt = null;
        await log.AppendAsync(db, LogKinds.StatementSent, StatementPayload.Of(statement), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }
}
