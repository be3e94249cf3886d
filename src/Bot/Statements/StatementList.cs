namespace ModerationBot.Bot.Statements;

/// <summary>One page of the list of statements, newest first.</summary>
/// <param name="Views">Those of the page.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Count">Those of the whole week, or of all time.</param>
internal sealed record StatementList(IReadOnlyList<StatementView> Views, int Page, int Pages, int Count);
