using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Statements;

/// <summary>What became of a restricting decision on the platform, as codes.</summary>
internal static class Carried
{
    /// <summary>The platform did it.</summary>
    public const string Done = "done";

    /// <summary>The item was gone before.</summary>
    public const string AlreadyGone = "already_gone";

    /// <summary>A person does it: the program does not reach the platform, or the platform refused.</summary>
    public const string ByHand = "by_hand";

    /// <summary>The group's dry run: nothing was changed.</summary>
    public const string DryRun = "dry_run";

    /// <summary>The code of an action that came to its end.</summary>
    public static string Of(PlatformAction? action) => action switch
    {
        null => Done,
        { State: ActionState.Refused } or { Answer: ActionAnswers.ByHand } => ByHand,
        { DryRun: true } or { Answer: ActionAnswers.DryRun } => DryRun,
        { Answer: FeedAnswers.AlreadyGone } => AlreadyGone,
        _ => Done,
    };
}
