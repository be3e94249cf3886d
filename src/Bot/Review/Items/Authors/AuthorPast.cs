namespace ModerationBot.Bot.Review.Items.Authors;

/// <summary>What became of an author's flags of the 90 days before this one. Public because Razor components are.</summary>
/// <param name="Rank">Which flag of these 90 days this one is, from 1; 0 when the author is not known.</param>
/// <param name="Removed">Removed or hidden.</param>
/// <param name="Kept">Kept, or brought back.</param>
/// <param name="Asked">The author was asked to edit.</param>
/// <param name="Waiting">Not decided yet.</param>
public sealed record AuthorPast(int Rank, int Removed, int Kept, int Asked, int Waiting)
{
    /// <summary>The author is not known.</summary>
    public static AuthorPast Unknown { get; } = new(0, 0, 0, 0, 0);
}
