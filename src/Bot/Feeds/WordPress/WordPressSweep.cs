using System.Runtime.CompilerServices;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Reads known items again by their numbers, 100 a call and in every status: a comment's edit has no date, and what is in
/// the trash or among spam is in no ordinary list. Each call says by itself whether the credential is still known.
/// </summary>
internal sealed class WordPressSweep(WordPressReader reader, WordPressSieve sieve)
{
    public async IAsyncEnumerable<FeedPage> RunAsync(
        SweepRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int unreadable = 0;
        foreach (IGrouping<ContentKind, long> kind in Asked(request))
        {
            foreach (long[] ids in kind.Chunk(WordPressUrls.Most))
            {
                List<(long[] Ids, WordPressPage Page)> parts = [];
                unreadable += await ReadAsync(kind.Key, ids, parts, cancellationToken).ConfigureAwait(false);
                foreach ((long[] asked, WordPressPage page) in parts)
                {
                    // Known items stay in sight, also those that were moved out of the category.
                    (IReadOnlyList<FeedItem> items, IReadOnlyList<string> gone) =
                        await sieve.SplitAsync(page.Rows, cancellationToken).ConfigureAwait(false);
                    unreadable += page.Unreadable.Count;
                    yield return new FeedPage(items, [.. gone, .. Missing(kind.Key, asked, page)], null);
                }
            }
        }

        if (unreadable > 0)
        {
            throw new FeedException(FeedHealth.ParseErrors, "malformed_item");
        }
    }

    private static IEnumerable<IGrouping<ContentKind, long>> Asked(SweepRequest request)
    {
        List<(ContentKind Kind, long Number)> asked = [];
        foreach (string id in request.PlatformIds)
        {
            if (WordPressIds.TryParse(id, out ContentKind kind, out long number))
            {
                asked.Add((kind, number));
            }
        }

        return asked.GroupBy(one => one.Kind, one => one.Number);
    }

    /// <summary>Ids that are in no status at all. None is believed where the site kept rows from us.</summary>
    private static IEnumerable<string> Missing(ContentKind kind, long[] ids, WordPressPage page) => page.Total > page.Count
        ? []
        : ids.Select(id => WordPressIds.Of(kind, id))
            .Except(page.Rows.Select(row => row.Item.PlatformId).Concat(page.Unreadable), StringComparer.Ordinal);

    /// <summary>Reads in halves what breaks as a whole.</summary>
    /// <returns>How many items could not be read.</returns>
    private async Task<int> ReadAsync(
        ContentKind kind, long[] ids, List<(long[] Ids, WordPressPage Page)> parts, CancellationToken cancellationToken)
    {
        try
        {
            parts.Add((ids, await reader.ManyAsync(kind, ids, cancellationToken).ConfigureAwait(false)));
            return 0;
        }
        catch (FeedException failure) when (failure.Health == FeedHealth.ParseErrors || failure.Code == "http_configuration_limit_exceeded")
        {
            if (ids.Length == 1)
            {
                return 1;
            }
        }

        int half = ids.Length / 2;
        return await ReadAsync(kind, ids[..half], parts, cancellationToken).ConfigureAwait(false)
            + await ReadAsync(kind, ids[half..], parts, cancellationToken).ConfigureAwait(false);
    }
}
