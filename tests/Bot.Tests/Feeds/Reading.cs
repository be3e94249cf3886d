using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>What a poll or a sweep brought, read to its end or to its failure.</summary>
internal sealed class Reading
{
    public Dictionary<string, FeedItem> Items { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Gone { get; } = new(StringComparer.Ordinal);

    /// <summary>The cursor of the last page that had one, or the one that the poll started from.</summary>
    public string? Cursor { get; private set; }

    public FeedException? Failure { get; private set; }

    public IEnumerable<string> Ids => Items.Keys.Order(StringComparer.Ordinal);

    public static Task<Reading> PollAsync(IFeedClient client, string? cursor) =>
        ReadAsync(client.PollAsync(cursor, TestContext.Current.CancellationToken), cursor, int.MaxValue);

    /// <summary>Reads some pages and stops, as a process does that dies.</summary>
    public static Task<Reading> PollAsync(IFeedClient client, string? cursor, int pages) =>
        ReadAsync(client.PollAsync(cursor, TestContext.Current.CancellationToken), cursor, pages);

    public static Task<Reading> SweepAsync(IFeedClient client, params IReadOnlyList<string> ids) =>
        ReadAsync(client.SweepAsync(new SweepRequest(ids), TestContext.Current.CancellationToken), null, int.MaxValue);

    public void Take(FeedPage page)
    {
        foreach (FeedItem item in page.Items)
        {
            Items[item.PlatformId] = item;
        }

        Gone.UnionWith(page.Gone);
        Cursor = page.Cursor ?? Cursor;
    }

    private static async Task<Reading> ReadAsync(IAsyncEnumerable<FeedPage> pages, string? cursor, int most)
    {
        Reading reading = new() { Cursor = cursor };
        try
        {
            await foreach (FeedPage page in pages.Take(most))
            {
                reading.Take(page);
            }
        }
        catch (FeedException failure)
        {
            reading.Failure = failure;
        }

        return reading;
    }
}
