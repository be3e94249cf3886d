namespace ModerationBot.Bot.Statements;

/// <summary>Item (f) of a statement.</summary>
/// <param name="Appeal">The way to the team.</param>
/// <param name="OutOfCourt">The way to a body for disputes.</param>
/// <param name="Judicial">The way to a court.</param>
internal sealed record RedressItem(string Appeal, string OutOfCourt, string Judicial)
{
    public string Appeal { get; } = Stated.Words(Appeal);

    public string OutOfCourt { get; } = Stated.Words(OutOfCourt);

    public string Judicial { get; } = Stated.Words(Judicial);
}
