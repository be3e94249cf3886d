using ModerationBot.Bot.Feeds.Discourse.Wire;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>A page of posts, read.</summary>
/// <param name="Read">Each post once.</param>
/// <param name="Unreadable">How many objects had a broken shape.</param>
internal sealed record DiscoursePosts(IReadOnlyList<DiscoursePost> Read, int Unreadable);
