using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Actions;

/// <summary>What is asked of a platform, as codes of table <c>actions</c>.</summary>
internal static class ActionVerbs
{
    public const string Remove = "remove";
    public const string Restore = "restore";

    /// <summary>The code that carries a decision out.</summary>
    public static string For(DecisionOutcome outcome) => outcome == DecisionOutcome.Restore ? Restore : Remove;

    /// <summary>The verb of an action's row.</summary>
    public static FeedVerb Of(PlatformAction action) => action.Verb == Restore ? FeedVerb.Restore : FeedVerb.Remove;
}
