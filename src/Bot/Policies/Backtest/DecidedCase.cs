using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>A text on which a person decided, as far as a policy can be tried on it without its words.</summary>
/// <param name="FlagId">Its flag.</param>
/// <param name="Wrong">True for a wrong flag; false for one that led to a removal, hiding or a request to edit.</param>
/// <param name="Watched">Whether a watch word stood in it.</param>
/// <param name="DiscriminationScore">0 to 1.</param>
/// <param name="DiscriminationFlagged">What counts where no threshold is set.</param>
/// <param name="IdentificationScore">0 to 1.</param>
/// <param name="Reasons">Half, category and score of each reason.</param>
internal sealed record DecidedCase(
    long FlagId,
    bool Wrong,
    bool Watched,
    double DiscriminationScore,
    bool DiscriminationFlagged,
    double IdentificationScore,
    IReadOnlyList<(Half Half, string Category, double Score)> Reasons)
{
    /// <summary>Whether a policy flags it. Words cannot be tried here: a watch word found then still flags.</summary>
    public bool IsFlagged(PolicySettings settings) =>
        Watched || Flags(settings, Half.Discrimination) || Flags(settings, Half.Identification);

    private bool Flags(PolicySettings settings, Half half)
    {
        bool discriminates = half == Half.Discrimination;
        return HalfRule.Flags(
            settings.Thresholds,
            half,
            discriminates ? DiscriminationScore : IdentificationScore,
            discriminates && DiscriminationFlagged,
            [.. Reasons.Where(r => r.Half == half && !(discriminates && settings.GroundsOff.Contains(r.Category))).Select(r => (r.Category, r.Score))],
            Reasons.Any(r => r.Half == half));
    }
}
