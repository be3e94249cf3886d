using ModerationBot.Bot.Feeds.Discourse.Wire;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>A post with the topic in which it stands.</summary>
internal sealed record DiscourseFound(DiscourseId Id, long PostId, DiscoursePost Post, DiscourseTopic Topic)
{
    /// <summary>Whether members can no longer come to it.</summary>
    public bool IsGone => Post.IsGone || Topic.DeletedAt is not null;

    /// <summary>The id only: a record would print the text.</summary>
    public override string ToString() => Id.ToString();
}
