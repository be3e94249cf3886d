namespace ModerationBot.Bot.Actions;

/// <summary>Outcomes of an action as codes.</summary>
internal static class ActionAnswers
{
    public const string DryRun = "dry_run";

    /// <summary>The platform cannot be reached by the program: the admin removes the item herself.</summary>
    public const string ByHand = "by_hand";

    /// <summary>Whether members no longer see the item.</summary>
    public static bool Removes(string answer) => answer is not (DryRun or ByHand);
}
