namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Finds posts in a topic with few calls: posts stand in the order of their numbers, so a long topic is halved.</summary>
internal sealed class NodeBbTopicPages(NodeBbReader reader, string tid)
{
    private readonly SortedDictionary<int, NodeBbTopicRead> _pages = [];

    /// <summary>The pages read so far.</summary>
    public IReadOnlyCollection<NodeBbTopicRead> Read => _pages.Values;

    /// <summary>Reads the pages on which posts stand.</summary>
    /// <param name="wanted">Their numbers, ascending.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <returns>Those that stand on none.</returns>
    /// <exception cref="NodeBbGoneException">The topic is gone or out of sight.</exception>
    public async Task<List<string>> FindAsync(IEnumerable<string> wanted, CancellationToken cancellationToken)
    {
        await PageAsync(1, cancellationToken).ConfigureAwait(false);
        List<string> missing = [];
        foreach (string pid in wanted)
        {
            if (!await FindAsync(pid, cancellationToken).ConfigureAwait(false))
            {
                missing.Add(pid);
            }
        }

        return missing;
    }

    private async Task<bool> FindAsync(string pid, CancellationToken cancellationToken)
    {
        if (_pages.Values.Any(page => page.Ids.Contains(pid, StringComparer.Ordinal)))
        {
            return true;
        }

        int low = 2;
        int high = _pages.Values.Max(page => page.Pages);
        bool next = true;
        while (low <= high)
        {
            (low, high) = Narrow(pid, low, high);
            if (low > high)
            {
                break;
            }

            // The next page first: posts asked for together mostly stand together.
            int number = next ? low : low + ((high - low) / 2);
            next = false;
            NodeBbTopicRead page = await PageAsync(number, cancellationToken).ConfigureAwait(false);
            if (page.Ids.Contains(pid, StringComparer.Ordinal))
            {
                return true;
            }

            if (Covers(page, pid) || page.Ids.Count == 0)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The pages that can still hold a post, by those already read.</summary>
    private (int Low, int High) Narrow(string pid, int low, int high)
    {
        foreach ((int number, NodeBbTopicRead page) in _pages.Where(pair => pair.Key > 1 && pair.Value.Ids.Count > 0))
        {
            low = Compare(page.Ids[^1], pid) < 0 ? Math.Max(low, number + 1) : low;
            high = Compare(page.Ids[0], pid) > 0 ? Math.Min(high, number - 1) : high;
        }

        return _pages.Any(pair => pair.Key > 1 && Covers(pair.Value, pid)) ? (1, 0) : (low, high);
    }

    private static bool Covers(NodeBbTopicRead page, string pid) =>
        page.Ids.Count > 0 && Compare(page.Ids[0], pid) <= 0 && Compare(page.Ids[^1], pid) >= 0;

    private static int Compare(string left, string right) =>
        left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right);

    private async Task<NodeBbTopicRead> PageAsync(int number, CancellationToken cancellationToken) =>
        _pages[number] = await reader.TopicAsync(tid, number, cancellationToken).ConfigureAwait(false);
}
