using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Actions;

/// <summary>Tells the review what became of a decision: a stage knows only those before it, so the review asks through its own interface.</summary>
internal sealed class ActionTrail(IDbContextFactory<ModerationDb> factory) : IActionTrail
{
    public async Task<CarriedAction?> FindAsync(long decisionId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        PlatformAction? action = await db.Set<PlatformAction>().AsNoTracking()
            .FirstOrDefaultAsync(a => a.DecisionId == decisionId, cancellationToken).ConfigureAwait(false);
        return action is null
            ? null
            : new CarriedAction(
                CodeOf(action.State), action.DryRun, action.Answer, action.DoneAt, action.Verb is ActionVerbs.Restore or ActionVerbs.Show)
            {
                Verb = action.Verb,
            };
    }

    private static string CodeOf(ActionState state) => state switch
    {
        ActionState.Done => "done",
        ActionState.Refused => "refused",
        _ => "started",
    };
}
