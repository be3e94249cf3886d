namespace ModerationBot.Bot.Statements;

/// <summary>Item (e) of a statement.</summary>
/// <param name="Ground">The group's rule that was cited, or the group's purpose.</param>
/// <param name="Why">Why the message does not go with it.</param>
internal sealed record RuleItem(string Ground, string Why)
{
    public string Ground { get; } = Stated.Words(Ground);

    public string Why { get; } = Stated.Words(Why);
}
