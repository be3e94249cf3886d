using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review;

/// <summary>Whether a removal can be reversed.</summary>
internal static class Restoring
{
    /// <summary>
    /// Only after a removal that the platform carried out and can reverse. An item that was gone already may have been our
    /// own removal, whose answer a crash lost: then the platform is asked.
    /// </summary>
    public static bool IsOffered(FlagState state, DecisionOutcome? last, CarriedAction? action, IFeedClient? client) =>
        state == FlagState.Closed
        && last == DecisionOutcome.Remove
        && action is { State: "done", DryRun: false, Answer: FeedAnswers.Trashed or FeedAnswers.AlreadyGone }
        && client?.Capabilities.Can(FeedVerb.Restore) == true;
}
