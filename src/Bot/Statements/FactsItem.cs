namespace ModerationBot.Bot.Statements;

/// <summary>Item (b) of a statement. It quotes nothing: what could identify a patient must not spread with it.</summary>
/// <param name="Circumstances">What the team relied on.</param>
/// <param name="Origin">Whether a notice led to it or the team's own look; never whose notice.</param>
internal sealed record FactsItem(string Circumstances, string Origin)
{
    public string Circumstances { get; } = Stated.Words(Circumstances);

    public string Origin { get; } = Stated.Words(Origin);
}
