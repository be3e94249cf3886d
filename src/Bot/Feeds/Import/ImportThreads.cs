using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds.Import;

/// <summary>Finds the post that opened the thread of each imported comment: an export names the direct parent only.</summary>
internal sealed class ImportThreads(IDbContextFactory<ModerationDb> contexts, string groupId)
{
    private const int LongestChain = 50;

    public async Task<IReadOnlyList<FeedItem>> ResolveAsync(IReadOnlyList<FeedItem> batch, CancellationToken cancellationToken)
    {
        Dictionary<string, FeedItem> here = new(StringComparer.Ordinal);
        foreach (FeedItem item in batch)
        {
            here[item.PlatformId] = item;
        }

        List<string> outside =
            [.. batch.Select(item => item.ParentPlatformId).OfType<string>().Where(id => !here.ContainsKey(id)).Distinct()];
        Dictionary<string, string> stored =
            outside.Count == 0 ? [] : await StoredAsync(outside, cancellationToken).ConfigureAwait(false);
        return [.. batch.Select(item => item with { ThreadPlatformId = Top(item, here, stored) })];
    }

    private async Task<Dictionary<string, string>> StoredAsync(List<string> ids, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<Item>()
            .Where(item => item.GroupId == groupId && ids.Contains(item.PlatformId))
            .ToDictionaryAsync(item => item.PlatformId, item => item.ThreadPlatformId, cancellationToken).ConfigureAwait(false);
    }

    private static string Top(FeedItem item, Dictionary<string, FeedItem> here, Dictionary<string, string> stored)
    {
        string top = item.PlatformId;
        string? parent = item.ParentPlatformId;
        // The limit stops a file whose parents go round in circles.
        for (int steps = 0; parent is not null && steps < LongestChain; steps++)
        {
            if (!here.TryGetValue(parent, out FeedItem? above))
            {
                return stored.GetValueOrDefault(parent, parent);
            }

            top = parent;
            parent = above.ParentPlatformId;
        }

        return top;
    }
}
