namespace ModerationBot.Bot.Feeds;

/// <summary>How far one group is read, in counts and times only.</summary>
/// <param name="Id">The group's short id.</param>
/// <param name="Name">Its name on pages.</param>
/// <param name="LastPollAt">When it was last polled; null before the first poll and for a group that only receives imports.</param>
/// <param name="ItemsSeen">Posts and comments read so far.</param>
/// <param name="LagSeconds">
/// How late the bot sees posts, in seconds: age of the newest item when it was first seen, or the time since polls stopped
/// succeeding.
/// </param>
/// <param name="State">A code of <see cref="FeedHealth"/>.</param>
internal sealed record GroupStatus(
    string Id, string Name, DateTimeOffset? LastPollAt, int ItemsSeen, double LagSeconds, string State);
