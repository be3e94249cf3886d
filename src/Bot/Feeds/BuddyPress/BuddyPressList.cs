using ModerationBot.Bot.Feeds.BuddyPress.Wire;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>A page of posts, read.</summary>
/// <param name="Posts">Newest first.</param>
/// <param name="Total">How many posts there are; null on an empty page.</param>
/// <param name="Pages">How many pages there are; null on an empty page.</param>
/// <param name="Unreadable">How many objects had a broken shape.</param>
internal sealed record BuddyPressList(IReadOnlyList<BuddyPressActivity> Posts, int? Total, int? Pages, int Unreadable);
