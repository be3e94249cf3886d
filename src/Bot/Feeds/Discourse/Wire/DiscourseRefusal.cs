namespace ModerationBot.Bot.Feeds.Discourse.Wire;

/// <summary>Why a call was refused. The platform's sentences are not read.</summary>
internal sealed record DiscourseRefusal
{
    public string? ErrorType { get; init; }

    public DiscourseExtras? Extras { get; init; }
}
