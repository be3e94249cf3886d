namespace ModerationBot.Bot.Review.Queue;

/// <summary>Every live flag at one moment: open, or waiting for its author. Never changes.</summary>
internal sealed class QueueSnapshot(IReadOnlyDictionary<long, QueueEntry> byId)
{
    public static QueueSnapshot Empty { get; } = new(new Dictionary<long, QueueEntry>());

    public IReadOnlyDictionary<long, QueueEntry> ById { get; } = byId;

    /// <summary>In no order.</summary>
    public IReadOnlyList<QueueEntry> All { get; } = [.. byId.Values];
}
