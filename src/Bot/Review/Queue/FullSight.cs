namespace ModerationBot.Bot.Review.Queue;

/// <summary>Everybody sees every flag.</summary>
internal sealed class FullSight : IQueueSight
{
    public Task<Predicate<QueueEntry>> OfAsync(string readerId, CancellationToken cancellationToken) =>
        Task.FromResult<Predicate<QueueEntry>>(static _ => true);
}
