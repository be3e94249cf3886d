namespace ModerationBot.Bot.Policies;

/// <summary>What is wrong with a change, for a sentence that names the field, its limit and the value.</summary>
/// <param name="Field">Code of the field, such as <c>watch</c>.</param>
/// <param name="Code">What is wrong, such as <c>too_long</c>.</param>
/// <param name="Limit">The limit, as text; empty when there is none to name.</param>
/// <param name="Value">What was typed; shown to the person who typed it and to nobody else.</param>
internal sealed record PolicyProblem(string Field, string Code, string Limit, string Value);
