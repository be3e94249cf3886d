using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Outcomes of an action that no platform gave, beside those of <see cref="FeedAnswers"/>.</summary>
internal static class ActionAnswers
{
    public const string DryRun = "dry_run";

    /// <summary>The platform cannot be reached by the program: the admin acts herself.</summary>
    public const string ByHand = "by_hand";

    /// <summary>Whether members no longer see the item after a removal.</summary>
    public static bool Removes(string answer) => answer is not (DryRun or ByHand);

    /// <summary>What the platform shows of an item after an action.</summary>
    public static ItemState StateAfter(FeedVerb verb, string answer, ItemState before) => (verb, answer) switch
    {
        (FeedVerb.Restore, FeedAnswers.Restored) => ItemState.Visible,
        (FeedVerb.Remove, _) when Removes(answer) => ItemState.Removed,
        _ => before,
    };
}
