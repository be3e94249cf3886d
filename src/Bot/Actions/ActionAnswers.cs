using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Actions;

/// <summary>Outcomes of an action that no platform gave, beside those of <see cref="FeedAnswers"/>.</summary>
internal static class ActionAnswers
{
    public const string DryRun = "dry_run";

    /// <summary>The program cannot do it there: the admin acts herself.</summary>
    public const string ByHand = "by_hand";

    /// <summary>A message may have been sent or not: its answer is lost, and it is not sent a second time.</summary>
    public const string Unconfirmed = "unconfirmed";

    /// <summary>Whether members no longer see the item after a removal.</summary>
    public static bool Removes(string answer) => answer is not (DryRun or ByHand);

    /// <summary>What the platform shows of an item after an action.</summary>
    public static ItemState StateAfter(FeedVerb verb, string answer, ItemState before) => (verb, answer) switch
    {
        (FeedVerb.Restore, FeedAnswers.Restored) => ItemState.Visible,
        (FeedVerb.Show, FeedAnswers.Shown) => ItemState.Visible,
        (FeedVerb.Hide, FeedAnswers.Hidden) => ItemState.Hidden,
        (FeedVerb.Remove, _) when Removes(answer) => ItemState.Removed,
        _ => before,
    };
}
