namespace ModerationBot.Bot.Review.Queue;

/// <summary>What a filter makes of all flags: how many there are of what, and the threads of one page.</summary>
internal sealed class QueueSelection
{
    /// <summary>Situations on one page.</summary>
    public const int PageSize = 20;

    private readonly QueueDays _days;

    private QueueSelection(QueueDays days) => (_days, Counts) = (days, new QueueCounts(days));

    public QueueCounts Counts { get; }

    /// <summary>Flags that the filter keeps.</summary>
    public int Shown { get; private set; }

    /// <summary>Their threads.</summary>
    public int Threads { get; private set; }

    public int Pages => Math.Max(1, (Threads + PageSize - 1) / PageSize);

    public int Page { get; private set; }

    /// <summary>The threads of the page, each with its flags, the most urgent first.</summary>
    public IReadOnlyList<IReadOnlyList<QueueEntry>> OnPage { get; private set; } = [];

    /// <param name="entries">The flags that the reader sees.</param>
    /// <param name="filter">What is asked for, and the page.</param>
    /// <param name="days">The time now.</param>
    /// <param name="anyState">Whether a filter without a state shows every state.</param>
    /// <param name="readerId">Who looks: what this person is asked for comes first.</param>
    public static QueueSelection Of(IEnumerable<QueueEntry> entries, QueueFilter filter, QueueDays days, bool anyState, string? readerId = null)
    {
        QueueSelection selection = new(days);
        List<QueueEntry> kept = selection.Sift(entries, new QueueSieve(filter, days, anyState));
        selection.Turn(kept, filter, readerId);
        return selection;
    }

    private List<QueueEntry> Sift(IEnumerable<QueueEntry> entries, QueueSieve sieve)
    {
        List<QueueEntry> kept = [];
        foreach (QueueEntry entry in entries)
        {
            QueueDimension failed = sieve.Failed(entry);
            if ((failed & (failed - 1)) != 0)
            {
                // Two parts fail: no single click would show it.
                continue;
            }

            Counts.Add(entry, failed);
            if (failed == QueueDimension.None)
            {
                kept.Add(entry);
            }
        }

        return kept;
    }

    private void Turn(List<QueueEntry> kept, QueueFilter filter, string? readerId)
    {
        Dictionary<(string, string), QueueThread> threads = [];
        foreach (QueueEntry entry in kept)
        {
            (string, string) key = (entry.GroupId, entry.Thread);
            if (!threads.TryGetValue(key, out QueueThread? thread))
            {
                threads[key] = thread = new QueueThread();
            }

            thread.Add(entry, _days.Now, readerId);
        }

        (Shown, Threads) = (kept.Count, threads.Count);
        Page = Math.Min(filter.Page, Pages);
        List<QueueThread> order = [.. threads.Values];
        order.Sort(QueueThread.By(filter.Sort));
        HashSet<QueueThread> page = [.. order.Skip((Page - 1) * PageSize).Take(PageSize)];
        ILookup<QueueThread, QueueEntry> flags = kept.Where(e => page.Contains(threads[(e.GroupId, e.Thread)]))
            .ToLookup(e => threads[(e.GroupId, e.Thread)]);
        OnPage = [.. order.Skip((Page - 1) * PageSize).Take(PageSize).Select(thread => InOrder(flags[thread]))];
    }

    private IReadOnlyList<QueueEntry> InOrder(IEnumerable<QueueEntry> flags) =>
    [
        .. flags.OrderByDescending(f => f.State == QueueState.Decided ? -1 : QueueUrgency.Of(f.Severity, _days.Now - f.RaisedAt))
            .ThenByDescending(f => f.Severity).ThenBy(f => f.RaisedAt).ThenBy(f => f.Id),
    ];
}
