namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>One version of an item as it was seen. Public because Razor components are.</summary>
/// <param name="Number">From 1.</param>
/// <param name="SeenAt">When it was read.</param>
/// <param name="IsJudged">Whether the flag speaks of this one.</param>
/// <param name="IsKept">Whether its text can still be read.</param>
/// <param name="AfterFlag">Whether it came after the flag.</param>
/// <param name="Runs">What changed since the version before; for the first one its text; empty when either can no longer be read.</param>
/// <param name="FilesChanged">Whether photos or files came or went.</param>
public sealed record EditStep(
    int Number, DateTimeOffset SeenAt, bool IsJudged, bool IsKept, bool AfterFlag, IReadOnlyList<TextRun> Runs, bool FilesChanged)
{
    /// <summary>Whether any word changed.</summary>
    public bool WordsChanged => Runs.Any(run => run.Kind != RunKind.Same);
}
