using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Reads pages of lists.</summary>
internal sealed class WordPressReader(WordPressSession session)
{
    /// <summary>A page with its content.</summary>
    public Task<WordPressPage> PageAsync(ContentKind kind, WordPressPlace place, int size, CancellationToken cancellationToken) =>
        ReadAsync(kind, session.Urls.Page(kind, place, size, FieldsOf(kind)), cancellationToken);

    /// <summary>The one item at a place, without its content, which cannot be read: its id goes among the unreadable.</summary>
    public Task<WordPressPage> PlaceAsync(ContentKind kind, WordPressPlace place, CancellationToken cancellationToken)
    {
        string fields = kind == ContentKind.Post ? WordPressFields.PostPlace : WordPressFields.CommentPlace;
        return ReadAsync(kind, session.Urls.Page(kind, place, 1, fields), cancellationToken);
    }

    /// <summary>Items by their numbers.</summary>
    public Task<WordPressPage> ManyAsync(ContentKind kind, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        ReadAsync(kind, session.Urls.Many(kind, ids, FieldsOf(kind)), cancellationToken);

    /// <summary>Whether the group holds no post at all.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        Uri uri = session.Urls.AnyPost(WordPressStatus.SweptPosts);
        (JsonElement json, int? total) = await session.ListAsync(uri, cancellationToken).ConfigureAwait(false);
        return WordPressJson.Elements(json).Count == 0 && total is null or 0;
    }

    private static string FieldsOf(ContentKind kind) => kind == ContentKind.Post ? WordPressFields.Post : WordPressFields.Comment;

    private async Task<WordPressPage> ReadAsync(ContentKind kind, Uri uri, CancellationToken cancellationToken)
    {
        (JsonElement json, int? total) = await session.ListAsync(uri, cancellationToken).ConfigureAwait(false);
        List<WordPressRow> rows = [];
        List<string> unreadable = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        long? last = null;
        foreach (JsonElement element in WordPressJson.Elements(json))
        {
            (string? id, long? changed) = WordPressItems.PlaceOf(kind, element);
            last = changed ?? last;
            // Without even an id it could not be asked for again: the page as a whole is broken then.
            ids.Add(id ?? throw new FeedException(FeedHealth.ParseErrors, "malformed_page"));
            if (WordPressItems.Of(kind, element) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                unreadable.Add(id);
            }
        }

        return new WordPressPage(rows, unreadable, ids.Count, last, total);
    }
}
