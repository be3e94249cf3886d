using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Web;

/// <summary>Reads for the review pages what became of a decision: pages see every stage, stages only those before them.</summary>
internal sealed class ActionTrail(IDbContextFactory<ModerationDb> factory) : IActionTrail
{
    public async Task<CarriedAction?> FindAsync(long decisionId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        PlatformAction? action = await db.Set<PlatformAction>().AsNoTracking()
            .FirstOrDefaultAsync(a => a.DecisionId == decisionId, cancellationToken).ConfigureAwait(false);
        return action is null ? null : new CarriedAction(CodeOf(action.State), action.DryRun, action.Answer, action.DoneAt);
    }

    private static string CodeOf(ActionState state) => state switch
    {
        ActionState.Done => "done",
        ActionState.Refused => "refused",
        _ => "started",
    };
}
