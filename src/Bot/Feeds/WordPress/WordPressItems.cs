using System.Text.Json;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Turns WordPress's objects into items.</summary>
internal static class WordPressItems
{
    /// <summary>A post or a comment; null without an id, a status, a readable time or its content.</summary>
    public static WordPressRow? Of(ContentKind kind, JsonElement element) =>
        kind == ContentKind.Post ? Post(element) : Comment(element);

    /// <summary>Id and time alone, where the content cannot be read.</summary>
    public static (string? Id, long? Changed) PlaceOf(ContentKind kind, JsonElement element) => (
        WordPressJson.Number(element, "id") is { } number ? WordPressIds.Of(kind, number) : null,
        WordPressJson.Time(element, kind == ContentKind.Post ? "modified_gmt" : "date_gmt")?.ToUnixTimeSeconds());

    private static WordPressRow? Post(JsonElement element)
    {
        if (WordPressJson.Number(element, "id") is not { } number
            || WordPressJson.Word(element, "status") is not { } status
            || WordPressJson.Time(element, "modified_gmt") is not { } modified
            || WordPressJson.Member(element, "content") is null)
        {
            return null;
        }

        WordPressText text = WordPressText.Of(
            WordPressJson.Content(element, "title"),
            WordPressJson.Content(element, "content"),
            WordPressJson.Content(element, "excerpt"));
        long? author = WordPressJson.Number(element, "author");
        string id = WordPressIds.Of(ContentKind.Post, number);
        FeedItem item = new()
        {
            PlatformId = id,
            Kind = ContentKind.Post,
            ThreadPlatformId = id,
            AuthorPlatformId = Text(author),
            Text = text.Text,
            Attachments = text.WithFeatured(WordPressJson.Number(element, "featured_media")),
            // A post that was never published has no date of its own.
            CreatedAt = WordPressJson.Time(element, "date_gmt") ?? modified,
            Permalink = WordPressJson.Word(element, "link"),
            Hidden = WordPressStatus.StateOf(status) == ItemState.Hidden,
        };
        return new WordPressRow(item, modified.ToUnixTimeSeconds(), status, author, number, WordPressJson.Numbers(element, "categories"));
    }

    private static WordPressRow? Comment(JsonElement element)
    {
        if (WordPressJson.Number(element, "id") is not { } number
            || WordPressJson.Number(element, "post") is not { } post
            || WordPressJson.Word(element, "status") is not { } status
            || WordPressJson.Time(element, "date_gmt") is not { } date
            || WordPressJson.Member(element, "content") is null)
        {
            return null;
        }

        WordPressText text = WordPressText.Of(null, WordPressJson.Content(element, "content"), null);
        long? author = WordPressJson.Number(element, "author");
        string thread = WordPressIds.Of(ContentKind.Post, post);
        FeedItem item = new()
        {
            PlatformId = WordPressIds.Of(ContentKind.Comment, number),
            Kind = ContentKind.Comment,
            ParentPlatformId = WordPressJson.Number(element, "parent") is { } parent
                ? WordPressIds.Of(ContentKind.Comment, parent)
                : thread,
            ThreadPlatformId = thread,
            AuthorPlatformId = Text(author),
            AuthorName = WordPressJson.Word(element, "author_name") is { Length: > 0 } name ? name : null,
            Text = text.Text,
            Attachments = text.Attachments,
            CreatedAt = date,
            Permalink = WordPressJson.Word(element, "link"),
            Hidden = WordPressStatus.StateOf(status) == ItemState.Hidden,
        };
        return new WordPressRow(item, date.ToUnixTimeSeconds(), status, author, post, []);
    }

    private static string? Text(long? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
