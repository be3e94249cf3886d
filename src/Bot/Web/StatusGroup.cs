namespace ModerationBot.Bot.Web;

/// <summary>One group in <see cref="StatusAnswer"/>.</summary>
/// <param name="Id">The group's short id.</param>
/// <param name="Name">Its name.</param>
/// <param name="LastPollAt">When it was last polled; null before the first poll.</param>
/// <param name="ItemsSeen">Posts and comments read so far.</param>
/// <param name="FlagsOpen">Flags that wait for a decision.</param>
/// <param name="LagSeconds">Age of the newest item when it was first seen, in seconds.</param>
/// <param name="State">A code of <see cref="Feeds.FeedHealth"/>.</param>
internal sealed record StatusGroup(
    string Id, string Name, DateTimeOffset? LastPollAt, int ItemsSeen, int FlagsOpen, double LagSeconds, string State);
