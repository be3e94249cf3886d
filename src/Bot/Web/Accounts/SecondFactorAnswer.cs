namespace ModerationBot.Bot.Web.Accounts;

/// <summary>What became of a change of the second factor.</summary>
/// <param name="Problem">A code of <see cref="AccountProblem"/>; null when it worked.</param>
/// <param name="Codes">New recovery codes, to be shown once; empty when there are none.</param>
internal sealed record SecondFactorAnswer(string? Problem, IReadOnlyList<string> Codes);
