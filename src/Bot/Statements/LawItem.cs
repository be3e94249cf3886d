namespace ModerationBot.Bot.Statements;

/// <summary>Item (d) of a statement. Where the reason is none of law, it says so.</summary>
/// <param name="Ground">The legal ground.</param>
/// <param name="Why">Why the message falls under it.</param>
internal sealed record LawItem(string Ground, string Why)
{
    public string Ground { get; } = Stated.Words(Ground);

    public string Why { get; } = Stated.Words(Why);
}
