namespace ModerationBot.Bot.Review;

/// <summary>Who is looking at a flag right now, as one reader sees it. Public because Razor components are.</summary>
/// <param name="Name">Name of the holder; null when the account has none.</param>
/// <param name="Until">When the claim ends unless it is renewed.</param>
/// <param name="Mine">Whether the reader is the holder.</param>
public sealed record ClaimSign(string? Name, DateTimeOffset Until, bool Mine);
