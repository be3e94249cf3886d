namespace ModerationBot.Bot.Policies.History;

/// <summary>One difference between two policies, for a plain sentence.</summary>
/// <param name="Code">What kind of difference, such as <c>watch_added</c>.</param>
/// <param name="What">The category, word or rule it is about; empty when the code says all.</param>
/// <param name="From">The value before; empty when there was none.</param>
/// <param name="To">The value after; empty when there is none.</param>
internal sealed record PolicyChange(string Code, string What, string From, string To);
