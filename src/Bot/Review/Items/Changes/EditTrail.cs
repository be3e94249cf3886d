namespace ModerationBot.Bot.Review.Items.Changes;

/// <summary>The versions of an item that are known, the oldest first. Public because Razor components are.</summary>
/// <param name="Steps">One per version; none when it was never edited.</param>
public sealed record EditTrail(IReadOnlyList<EditStep> Steps)
{
    /// <summary>It was never edited.</summary>
    public static EditTrail None { get; } = new([]);

    /// <summary>The last version that came after the flag; null when none did.</summary>
    public EditStep? AfterFlag => Steps.LastOrDefault(step => step.AfterFlag);
}
