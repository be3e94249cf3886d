using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Who may decide an appeal: another person than the one who decided, alone or in a batch, and nobody whose own affair it is. Where nobody
/// else can, who decided may admit the mistake, but not uphold the decision.
/// </summary>
internal sealed class AppealJudges(Admins people)
{
    /// <summary>What a moderator may do about an appeal.</summary>
    /// <param name="db">Read only.</param>
    /// <param name="appeal">With its decision, the flag and the item.</param>
    /// <param name="actorId">The account.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<AppealStanding> OfAsync(ModerationDb db, Appeal appeal, string actorId, CancellationToken cancellationToken)
    {
        if (appeal.State != AppealState.Open)
        {
            return AppealStanding.Closed;
        }

        IReadOnlyCollection<string> involved = await Conflicts.InvolvedAsync(db, appeal.Decision.Flag, cancellationToken).ConfigureAwait(false);
        if (involved.Contains(actorId))
        {
            return AppealStanding.OwnAffair;
        }

        HashSet<string> deciders = await DecidersAsync(db, appeal.Decision, cancellationToken).ConfigureAwait(false);
        if (!deciders.Contains(actorId))
        {
            return AppealStanding.MayDecide;
        }

        IReadOnlyList<AdminCard> team = await people.DecidersAsync(cancellationToken).ConfigureAwait(false);
        bool another = team.Any(person => !deciders.Contains(person.Id) && !involved.Contains(person.Id));
        return another ? AppealStanding.Decider : AppealStanding.MayOverturn;
    }

    /// <summary>Everybody who had a hand in the decision.</summary>
    private static async Task<HashSet<string>> DecidersAsync(ModerationDb db, Decision decision, CancellationToken cancellationToken)
    {
        HashSet<string> deciders = [decision.DecidedBy];
        if (decision.BatchId is { } batch)
        {
            deciders.UnionWith(await db.Set<Batch>().Where(b => b.Id == batch).Select(b => b.DecidedBy)
                .ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return deciders;
    }
}
