namespace ModerationBot.Bot.Feeds.Import;

/// <summary>
/// Entries on their way into one transaction. What the last entry of an id says holds: an item that is deleted in the
/// same batch is stored, judged and marked gone.
/// </summary>
internal sealed class ImportBatch
{
    private readonly List<FeedItem> _items = [];
    private readonly Dictionary<string, bool> _gone = new(StringComparer.Ordinal);
    private int _deletions;

    public int Count => _items.Count + _deletions;

    public IReadOnlyList<FeedItem> Items => _items;

    /// <summary>Ids that are gone once the batch is stored.</summary>
    public IReadOnlyList<string> Gone => [.. _gone.Where(one => one.Value).Select(one => one.Key)];

    /// <summary>Ids that are there once the batch is stored.</summary>
    public IReadOnlyCollection<string> Present => [.. _gone.Where(one => !one.Value).Select(one => one.Key)];

    /// <summary>Takes an entry without an error.</summary>
    public void Add(ImportEntry entry)
    {
        if (entry.Item is { } item)
        {
            _items.Add(item);
            _gone[item.PlatformId] = false;
            return;
        }

        _deletions++;
        _gone[entry.Gone!] = true;
    }

    public void Clear()
    {
        _items.Clear();
        _gone.Clear();
        _deletions = 0;
    }

    /// <summary>The counts by line: a deletion of what is not there, or is gone already, changed nothing.</summary>
    public StoredPage Counts(StoredPage stored) => stored with { Unchanged = stored.Unchanged + _deletions - stored.Gone };
}
