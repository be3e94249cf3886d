namespace ModerationBot.Bot.Review.Queue;

/// <summary>Who is looking at a flag right now. Public because Razor components are.</summary>
/// <param name="Name">Of the colleague; null when the account has none.</param>
/// <param name="Until">When the claim ends by itself.</param>
/// <param name="Mine">Whether the reader holds it.</param>
public sealed record QueueClaim(string? Name, DateTimeOffset Until, bool Mine);
