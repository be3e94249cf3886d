namespace ModerationBot.Bot.Policies.History;

/// <summary>One saved version of a policy, for the page.</summary>
/// <param name="Version">Its number within the group.</param>
/// <param name="Kind">A code: <c>live</c>, <c>adopted</c>, <c>trial</c> or <c>trial_ended</c>.</param>
/// <param name="Who">Name of the account; null when it is gone.</param>
/// <param name="At">When it was saved.</param>
/// <param name="Why">The reason given; null when the keys at hand do not open it.</param>
/// <param name="Changes">What differs from what ruled before.</param>
/// <param name="PerWeekBefore">Flags a week before it; null when too short a time or it does not rule.</param>
/// <param name="PerWeekAfter">Flags a week while it ruled; null when too short a time or it does not rule.</param>
internal sealed record PolicyStep(
    int Version,
    string Kind,
    string? Who,
    DateTimeOffset At,
    string? Why,
    IReadOnlyList<PolicyChange> Changes,
    double? PerWeekBefore,
    double? PerWeekAfter);
