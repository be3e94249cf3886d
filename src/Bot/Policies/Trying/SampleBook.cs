using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>Writes in the decision log who was shown which texts while trying a policy.</summary>
internal sealed class SampleBook(IDbContextFactory<ModerationDb> factory, IDecisionLog log)
{
    /// <summary>Notes that a person saw excerpts of these items.</summary>
    public async Task NoteAsync(string groupId, string actorId, IReadOnlyList<TrialSample> samples, CancellationToken cancellationToken)
    {
        if (samples.Count == 0)
        {
            return;
        }

        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await log.AppendAsync(
            db,
            LogKinds.PolicySamplesSeen,
            new Dictionary<string, object?> { ["group"] = groupId, ["actor"] = actorId, ["items"] = samples.Select(one => one.ItemId).ToArray() },
            cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
