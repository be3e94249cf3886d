using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Actions;

/// <summary>What is asked of a platform, as codes of table <c>actions</c>.</summary>
internal static class ActionVerbs
{
    public const string Remove = "remove";
    public const string Restore = "restore";
    public const string Hide = "hide";
    public const string Show = "show";
    public const string Reply = "reply";

    /// <summary>The code that carries a decision out.</summary>
    /// <param name="outcome">Of the decision.</param>
    /// <param name="reversed">For <see cref="DecisionOutcome.Restore"/>: the outcome that it reverses.</param>
    public static string For(DecisionOutcome outcome, DecisionOutcome? reversed = null) => (outcome, reversed) switch
    {
        (DecisionOutcome.Hide, _) => Hide,
        (DecisionOutcome.AskEdit, _) => Reply,
        (DecisionOutcome.Restore, DecisionOutcome.Hide) => Show,
        (DecisionOutcome.Restore, _) => Restore,
        _ => Remove,
    };

    /// <summary>The verb of an action's row.</summary>
    public static FeedVerb Of(PlatformAction action) => action.Verb switch
    {
        Restore => FeedVerb.Restore,
        Hide => FeedVerb.Hide,
        Show => FeedVerb.Show,
        Reply => FeedVerb.Reply,
        _ => FeedVerb.Remove,
    };
}
