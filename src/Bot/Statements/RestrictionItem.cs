namespace ModerationBot.Bot.Statements;

/// <summary>Item (a) of a statement.</summary>
/// <param name="What">What was done to which message.</param>
/// <param name="Territory">Where it holds.</param>
/// <param name="Duration">For how long.</param>
internal sealed record RestrictionItem(string What, string Territory, string Duration)
{
    public string What { get; } = Stated.Words(What);

    public string Territory { get; } = Stated.Words(Territory);

    public string Duration { get; } = Stated.Words(Duration);
}
