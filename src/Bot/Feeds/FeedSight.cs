namespace ModerationBot.Bot.Feeds;

/// <summary>What the admin sees of one group's feed.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Card">What its kind of feed sees and does; null for a group that only receives imports.</param>
/// <param name="Health">A code of <see cref="FeedHealth"/>.</param>
/// <param name="Zone">Time zone of its days.</param>
/// <param name="Since">Seven days ago, or its first poll when that was later.</param>
/// <param name="Week">Coverage since then; null before the first poll.</param>
/// <param name="Spans">The latest stretches of equal outcome, newest first.</param>
internal sealed record FeedSight(
    string GroupId, string Name, FeedCard? Card, string Health, TimeZoneInfo Zone, DateTimeOffset Since, Coverage? Week, IReadOnlyList<FeedSpan> Spans);
