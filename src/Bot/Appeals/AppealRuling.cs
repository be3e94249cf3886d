namespace ModerationBot.Bot.Appeals;

/// <summary>What a person asks the bench to record.</summary>
/// <param name="AppealId">The appeal that the person read.</param>
/// <param name="Version">Its version as the person saw it.</param>
/// <param name="Overturn">True when the decision was wrong; false when it stands.</param>
/// <param name="Reason">Why, in words for the author.</param>
/// <param name="ActorId">Id of the account that decides.</param>
internal sealed record AppealRuling(long AppealId, int Version, bool Overturn, string? Reason, string ActorId);
