using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Evaluation.Fairness;

/// <summary>One harmless sentence that names a group.</summary>
/// <param name="Group">Code of the group, the same in both languages.</param>
/// <param name="Ground">Ground on which the group is protected.</param>
/// <param name="Kind"><c>neutral</c>, <c>positive</c> or <c>clinical</c>.</param>
/// <param name="Example">The sentence.</param>
internal sealed record FairnessLine(string Group, string Ground, string Kind, Example Example);
