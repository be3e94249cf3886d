using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Whether a removal or a hiding can be reversed.</summary>
internal static class Restoring
{
    /// <summary>
    /// Only after one that the platform carried out and can reverse. An item that was gone already may have been our
    /// own removal, whose answer a crash lost: then the platform is asked.
    /// </summary>
    public static bool IsOffered(FlagState state, DecisionOutcome? last, CarriedAction? action, IFeedClient? client) =>
        state == FlagState.Closed && action is { State: "done", DryRun: false } && (last, action.Answer) switch
        {
            (DecisionOutcome.Remove, FeedAnswers.Trashed or FeedAnswers.AlreadyGone) => client?.Capabilities.Can(FeedVerb.Restore) == true,
            (DecisionOutcome.Hide, FeedAnswers.Hidden) => client?.Capabilities.Can(FeedVerb.Show) == true,
            _ => false,
        };

    /// <summary>The decision that a flag stands under: the last one that was not taken back; null when there is none.</summary>
    public static Task<Decision?> StandingAsync(ModerationDb db, long flagId, CancellationToken cancellationToken) => db.Set<Decision>()
        .AsNoTracking().Where(d => d.FlagId == flagId && d.Outcome != DecisionOutcome.Undo)
        .Where(d => !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id))
        .OrderByDescending(d => d.FlagVersion).FirstOrDefaultAsync(cancellationToken);
}
