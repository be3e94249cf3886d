using System.Collections.Concurrent;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>
/// What each item looked like when it was last stored, as a number: pages come whole, and only what changed goes on. Memory
/// only: after a start everything goes on once more, which changes nothing.
/// </summary>
internal sealed class BuddyPressMemory
{
    private readonly ConcurrentDictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>The page that broke last: broken again, it must not keep those behind it from being read.</summary>
    public int? Stuck { get; set; }

    public void Forget() => _known.Clear();

    public bool IsNew(FeedItem item) => !_known.TryGetValue(item.PlatformId, out int mark) || mark != MarkOf(item);

    /// <summary>Called once the items are stored.</summary>
    public void Keep(IEnumerable<FeedItem> items)
    {
        foreach (FeedItem item in items)
        {
            _known[item.PlatformId] = MarkOf(item);
        }
    }

    private static int MarkOf(FeedItem item)
    {
        HashCode mark = default;
        mark.Add(item.Text, StringComparer.Ordinal);
        mark.Add(string.Join(' ', item.Attachments), StringComparer.Ordinal);
        mark.Add(item.Hidden);
        return mark.ToHashCode();
    }
}
