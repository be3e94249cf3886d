using System.Collections.Concurrent;
using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Keeps of the rows what belongs to the watched category, and gives posts their authors' names.</summary>
internal sealed class WordPressSieve(WordPressSession session, WordPressNames names)
{
    /// <summary>Whether a post is in the category; comments do not say, and the site lists them all.</summary>
    private readonly ConcurrentDictionary<long, bool> _inside = new();

    /// <summary>The items to store and the ids that are gone.</summary>
    public async Task<(IReadOnlyList<FeedItem> Items, IReadOnlyList<string> Gone)> TakeAsync(
        IReadOnlyList<WordPressRow> rows, CancellationToken cancellationToken)
    {
        if (session.Target.Category is { } category)
        {
            await LearnAsync(rows, category, cancellationToken).ConfigureAwait(false);
            rows = [.. rows.Where(row => _inside.GetValueOrDefault(row.Post))];
        }

        return await SplitAsync(rows, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same without a look at the category.</summary>
    public async Task<(IReadOnlyList<FeedItem> Items, IReadOnlyList<string> Gone)> SplitAsync(
        IReadOnlyList<WordPressRow> rows, CancellationToken cancellationToken)
    {
        IReadOnlyList<WordPressRow> kept = [.. rows.Where(row => !row.IsGone)];
        return (
            await names.FillAsync(kept, cancellationToken).ConfigureAwait(false),
            [.. rows.Where(row => row.IsGone).Select(row => row.Item.PlatformId)]);
    }

    private async Task LearnAsync(IReadOnlyList<WordPressRow> rows, long category, CancellationToken cancellationToken)
    {
        foreach (WordPressRow post in rows.Where(row => row.Item.Kind == ContentKind.Post))
        {
            _inside[post.Post] = post.Categories.Contains(category);
        }

        long[] unknown = [.. rows.Select(row => row.Post).Distinct().Where(post => !_inside.ContainsKey(post))];
        foreach (long[] ids in unknown.Chunk(WordPressUrls.Most))
        {
            Uri uri = session.Urls.Many(ContentKind.Post, ids, WordPressFields.Category);
            foreach (JsonElement post in WordPressJson.Elements(await session.GetAsync(uri, cancellationToken).ConfigureAwait(false)))
            {
                _inside[WordPressJson.Number(post, "id") ?? 0] = WordPressJson.Numbers(post, "categories").Contains(category);
            }
        }
    }
}
