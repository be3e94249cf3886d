namespace ModerationBot.Bot.Review.Items;

/// <summary>The score of one of the two questions. Public because Razor components are.</summary>
/// <param name="Score">In its context, 0 to 1.</param>
/// <param name="Alone">Without the parent, 0 to 1.</param>
public sealed record HalfScore(double Score, double Alone)
{
    /// <summary>Whether the context changes what a reader sees, in whole per cent.</summary>
    public bool ContextMatters => Math.Round(Score * 100) != Math.Round(Alone * 100);
}
