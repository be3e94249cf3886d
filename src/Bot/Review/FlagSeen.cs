namespace ModerationBot.Bot.Review;

/// <summary>A flag as a person saw it. Public because Razor components are.</summary>
/// <param name="FlagId">The flag.</param>
/// <param name="Version">Its version on the page.</param>
public sealed record FlagSeen(long FlagId, int Version);
