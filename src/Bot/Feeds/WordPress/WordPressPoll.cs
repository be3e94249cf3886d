using System.Runtime.CompilerServices;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>One poll: what came broken before, then what is new among posts, then among comments; oldest first.</summary>
/// <param name="reader">Reads pages.</param>
/// <param name="sieve">Keeps what belongs to the group and names its authors.</param>
/// <param name="site">Knows the time zone.</param>
/// <param name="overlapSeconds">Seconds re-read before the cursor.</param>
/// <param name="time">The clock.</param>
internal sealed class WordPressPoll(WordPressReader reader, WordPressSieve sieve, WordPressSite site, int overlapSeconds, TimeProvider time)
{
    /// <summary>Broken items that are kept in mind; more are a broken site, and the cursor stays before them.</summary>
    private const int MostUnread = 100;

    private static readonly ContentKind[] Kinds = [ContentKind.Post, ContentKind.Comment];

    public async IAsyncEnumerable<FeedPage> RunAsync(
        WordPressCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TimeZoneInfo zone = await site.ZoneAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<ContentKind, WordPressProgress> progress = new()
        {
            [ContentKind.Post] = new WordPressProgress(cursor.Posts, overlapSeconds, zone),
            [ContentKind.Comment] = new WordPressProgress(cursor.Comments, overlapSeconds, zone),
        };
        bool hadHistory = progress.Values.Any(one => one.HasHistory);
        HashSet<string> unread = new(cursor.Unread ?? [], StringComparer.Ordinal);
        FeedException? broken = null;
        int rows = 0;
        foreach (string id in unread.ToArray())
        {
            yield return await RereadAsync(id, unread, progress, cancellationToken).ConfigureAwait(false);
        }

        foreach (ContentKind kind in Kinds)
        {
            WordPressWalk walk = new(reader, kind);
            long now = time.GetUtcNow().ToUnixTimeSeconds();
            await foreach (WordPressPage page in walk.RunAsync(progress[kind].Start, cancellationToken).ConfigureAwait(false))
            {
                rows += page.Count;
                IReadOnlyList<WordPressRow> fresh = [.. page.Rows.Where(row => !progress[kind].IsSeen(row))];
                (IReadOnlyList<FeedItem> items, IReadOnlyList<string> gone) =
                    await sieve.TakeAsync(fresh, cancellationToken).ConfigureAwait(false);
                unread.UnionWith(page.Unreadable);
                if (unread.Count > MostUnread)
                {
                    throw new FeedException(FeedHealth.ParseErrors, "malformed_page");
                }

                progress[kind].Handled(page, now);
                yield return new FeedPage(items, gone, CursorOf(progress, unread));
                now = time.GetUtcNow().ToUnixTimeSeconds();
            }

            broken ??= walk.Broken;
        }

        await EndAsync(broken, unread.Count, hadHistory && rows == 0, cancellationToken).ConfigureAwait(false);
    }

    private async Task EndAsync(FeedException? broken, int unread, bool foundNothing, CancellationToken cancellationToken)
    {
        if (unread > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }

        if (broken is not null)
        {
            // Everything was read in the end, but a site that answers so deserves a look.
            throw new FeedException(FeedHealth.ParseErrors, "malformed_page");
        }

        // The overlap always holds the newest item, unless it was deleted: nothing at all needs a second look.
        if (foundNothing && await reader.IsEmptyAsync(cancellationToken).ConfigureAwait(false))
        {
            throw new FeedException(FeedHealth.Empty, "feed_empty");
        }
    }

    /// <summary>Asks again for an item that came broken: read, gone, or still broken.</summary>
    private async Task<FeedPage> RereadAsync(
        string id,
        HashSet<string> unread,
        Dictionary<ContentKind, WordPressProgress> progress,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<FeedItem> items = [];
        IReadOnlyList<string> gone = [];
        try
        {
            WordPressPage? page = WordPressIds.TryParse(id, out ContentKind kind, out long number)
                ? await reader.ManyAsync(kind, [number], cancellationToken).ConfigureAwait(false)
                : null;
            if (page is not { Unreadable.Count: > 0 })
            {
                unread.Remove(id);
                (items, gone) = await sieve.TakeAsync(page?.Rows ?? [], cancellationToken).ConfigureAwait(false);
            }
        }
        catch (FeedException failure) when (failure.Health == FeedHealth.ParseErrors)
        {
            // Still broken: it stays in the cursor, and the poll ends by telling so.
        }

        return new FeedPage(items, gone, CursorOf(progress, unread));
    }

    private static string CursorOf(Dictionary<ContentKind, WordPressProgress> progress, HashSet<string> unread) => new WordPressCursor
    {
        Posts = progress[ContentKind.Post].ToTrack(),
        Comments = progress[ContentKind.Comment].ToTrack(),
        Unread = unread.Count == 0 ? null : [.. unread.Order(StringComparer.Ordinal)],
    }.ToJson();
}
