namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>Answer to a question for one category.</summary>
internal sealed record DiscourseShown
{
    public DiscourseCategory? Category { get; init; }
}
