using System.Collections.Concurrent;
using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>
/// Names of posts' authors: a post names its author by number only. Embedding would bring each author's picture, whose
/// address is a hash of the e-mail; so the name alone is asked for, once for each author.
/// </summary>
internal sealed class WordPressNames(WordPressSession session)
{
    private const int MostKept = 5_000;

    /// <summary>By account; null for one that may not be told.</summary>
    private readonly ConcurrentDictionary<long, string?> _names = new();

    public async Task<IReadOnlyList<FeedItem>> FillAsync(IReadOnlyList<WordPressRow> rows, CancellationToken cancellationToken)
    {
        foreach (WordPressRow comment in rows.Where(row => row.Item.Kind == ContentKind.Comment && row.Author is not null))
        {
            _names[comment.Author!.Value] = comment.Item.AuthorName;
        }

        long[] unknown = [.. Posts(rows).Select(row => row.Author).OfType<long>().Distinct().Where(id => !_names.ContainsKey(id))];
        await LearnAsync(unknown, cancellationToken).ConfigureAwait(false);
        FeedItem[] items =
        [
            .. rows.Select(row => row.Item.Kind == ContentKind.Post && row.Author is { } author
                ? row.Item with { AuthorName = _names.GetValueOrDefault(author) }
                : row.Item),
        ];
        if (_names.Count > MostKept)
        {
            _names.Clear();
        }

        return items;
    }

    private static IEnumerable<WordPressRow> Posts(IReadOnlyList<WordPressRow> rows) =>
        rows.Where(row => row.Item.Kind == ContentKind.Post);

    /// <summary>The list shows an Editor only authors of public posts; the others are asked for one by one.</summary>
    private async Task LearnAsync(long[] ids, CancellationToken cancellationToken)
    {
        foreach (long[] some in ids.Chunk(WordPressUrls.Most))
        {
            if (some.Length > 1 && await TryAsync(session.Urls.Users(some), cancellationToken).ConfigureAwait(false) is { } list)
            {
                Keep(list);
            }
        }

        foreach (long id in ids.Where(id => !_names.ContainsKey(id)))
        {
            _names[id] = null;
            if (await TryAsync(session.Urls.User(id), cancellationToken).ConfigureAwait(false) is { } user)
            {
                Keep(user);
            }
        }
    }

    /// <summary>A name that may not be told, or has gone with its account, is none; any other failure is one.</summary>
    private async Task<JsonElement?> TryAsync(Uri uri, CancellationToken cancellationToken)
    {
        try
        {
            return await session.GetAsync(uri, cancellationToken).ConfigureAwait(false);
        }
        catch (FeedException failure) when (failure.Health is FeedHealth.PermissionLost or FeedHealth.Anonymous or FeedHealth.ParseErrors)
        {
            return null;
        }
        catch (WordPressGoneException)
        {
            return null;
        }
    }

    private void Keep(JsonElement users)
    {
        foreach (JsonElement user in WordPressJson.Elements(users))
        {
            if (WordPressJson.Number(user, "id") is { } id && WordPressJson.Word(user, "name") is { Length: > 0 } name)
            {
                _names[id] = System.Net.WebUtility.HtmlDecode(name);
            }
        }
    }
}
