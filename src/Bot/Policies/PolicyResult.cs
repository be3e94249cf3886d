namespace ModerationBot.Bot.Policies;

/// <summary>The answer to a change.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Version">The newest version of the group after it.</param>
/// <param name="Problems">What is wrong with it; empty unless <see cref="PolicyStatus.Invalid"/>.</param>
internal sealed record PolicyResult(PolicyStatus Status, int Version, IReadOnlyList<PolicyProblem> Problems)
{
    public PolicyResult(PolicyStatus status, int version)
        : this(status, version, [])
    {
    }
}
