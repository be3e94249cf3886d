namespace ModerationBot.Bot.Statements;

/// <summary>Item (c) of a statement.</summary>
/// <param name="Detection">What a program did to find the message.</param>
/// <param name="Decision">That a person decided.</param>
internal sealed record MeansItem(string Detection, string Decision)
{
    public string Detection { get; } = Stated.Words(Detection);

    public string Decision { get; } = Stated.Words(Decision);
}
