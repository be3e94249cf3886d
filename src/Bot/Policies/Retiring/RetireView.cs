namespace ModerationBot.Bot.Policies.Retiring;

/// <summary>What the page of a wrong flag shows.</summary>
/// <param name="Status">Whether something can be retired.</param>
/// <param name="GroupId">The group; empty when there is no such flag.</param>
/// <param name="Tried">Texts of other flags that were looked through.</param>
/// <param name="Terms">The words that can be retired.</param>
internal sealed record RetireView(RetireStatus Status, string GroupId, int Tried, IReadOnlyList<RetirableTerm> Terms);
