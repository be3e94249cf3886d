using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Keeps the proof of what a person opened: one row and one log entry per person and version of a flag.</summary>
internal sealed class OpeningBook(IDbContextFactory<ModerationDb> factory, IDecisionLog log, TimeProvider time)
{
    /// <summary>Notes that a person opened a flag; harmless when it is already noted.</summary>
    public async Task NoteAsync(long flagId, int flagVersion, string personId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (await IsNotedAsync(db, flagId, flagVersion, personId, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        // Asked again inside the transaction, which holds the only right to write: two windows may open at once.
        if (await IsNotedAsync(db, flagId, flagVersion, personId, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        db.Add(new Opening { FlagId = flagId, FlagVersion = flagVersion, OpenedBy = personId, OpenedAt = time.GetUtcNow() });
        Dictionary<string, object?> payload = new() { ["flag"] = flagId, ["version"] = flagVersion, ["actor"] = personId };
        await log.AppendAsync(db, LogKinds.ItemOpened, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<bool> IsNotedAsync(
        ModerationDb db, long flagId, int flagVersion, string personId, CancellationToken cancellationToken) =>
        db.Set<Opening>().AnyAsync(
            o => o.FlagId == flagId && o.FlagVersion == flagVersion && o.OpenedBy == personId, cancellationToken);
}
