namespace ModerationBot.Bot.Review.Queue;

/// <summary>The open flags of one thread, most urgent first. Public because Razor components are.</summary>
/// <param name="GroupName">The group's name.</param>
/// <param name="Zone">The group's time zone.</param>
/// <param name="Post">Start of the thread's post when it is not flagged itself; null when it is, or is not known.</param>
/// <param name="Cards">At least one.</param>
public sealed record Situation(string GroupName, TimeZoneInfo Zone, string? Post, IReadOnlyList<QueueCard> Cards);
