namespace ModerationBot.Bot.Policies.Pages;

/// <summary>The live line of the policy page, as sentences in the reader's language.</summary>
/// <param name="Lines">What the settings would have done.</param>
/// <param name="Discrimination">What that half would have done.</param>
/// <param name="Identification">What that half would have done.</param>
internal sealed record BacktestAnswer(IReadOnlyList<string> Lines, string Discrimination, string Identification);
