namespace ModerationBot.Bot.Review.Queue;

/// <summary>
/// Which flags a person sees in the queue at all: the one place where something is held back from somebody, before any
/// filter, count or search.
/// </summary>
internal interface IQueueSight
{
    /// <summary>Tells of each flag whether the person sees it.</summary>
    /// <param name="readerId">Id of the account that looks.</param>
    /// <param name="cancellationToken">Stops the reading of what the answer needs.</param>
    /// <returns>Called for every live flag of each page: it must not read anything.</returns>
    Task<Predicate<QueueEntry>> OfAsync(string readerId, CancellationToken cancellationToken);
}
