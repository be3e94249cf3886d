namespace ModerationBot.Bot.Feeds.Webhooks;

/// <summary>
/// Table <c>feed_hints</c>: something happened to an item, as a platform's webhook or an action of ours says. Only the id is
/// kept: what happened is read from the platform, so that late, repeated and out-of-order notices are harmless.
/// </summary>
internal sealed class FeedHint
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    public required string PlatformId { get; init; }

    public required DateTimeOffset At { get; init; }
}
