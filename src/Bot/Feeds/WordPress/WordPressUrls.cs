using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>Writes the addresses of calls. The credential is never part of one.</summary>
internal sealed class WordPressUrls(WordPressTarget target)
{
    /// <summary>Most rows of a page, and most ids of a call; WordPress refuses more.</summary>
    public const int Most = 100;

    private const string Posts = "wp/v2/posts";
    private const string Comments = "wp/v2/comments";
    private const string Edit = "edit";

    public Uri Index() => Make("", ("_fields", "name,timezone_string"));

    public Uri Category() => Make($"wp/v2/categories/{Text(target.Category)}", ("_fields", "name"));

    public Uri Me() => Make("wp/v2/users/me", ("context", Edit), ("_fields", WordPressFields.Me));

    public Uri Users(IEnumerable<long> ids) =>
        Make("wp/v2/users", ("include", Join(ids)), ("per_page", Text(Most)), ("_fields", WordPressFields.Name));

    public Uri User(long id) => Make($"wp/v2/users/{Text(id)}", ("_fields", WordPressFields.Name));

    /// <summary>One page of a list, oldest change first.</summary>
    public Uri Page(ContentKind kind, WordPressPlace place, int size, string fields) => kind == ContentKind.Post
        ? Make(
            Posts,
            ("context", Edit),
            ("status", WordPressStatus.PolledPosts),
            ("categories", Text(target.Category)),
            ("orderby", place.WithinSecond ? "id" : "modified"),
            ("order", "asc"),
            ("modified_after", After(place)),
            ("modified_before", Before(place)),
            ("per_page", Text(size)),
            ("offset", Offset(place)),
            ("_fields", fields))
        // By local date, as WordPress also filters: by date_gmt an hour would be lost when the clocks go back.
        : Make(
            Comments,
            ("context", Edit),
            ("status", "all"),
            ("orderby", place.WithinSecond ? "id" : "date"),
            ("order", "asc"),
            ("after", After(place)),
            ("before", Before(place)),
            ("per_page", Text(size)),
            ("offset", Offset(place)),
            ("_fields", fields));

    /// <summary>Items by their numbers, whatever became of them.</summary>
    public Uri Many(ContentKind kind, IEnumerable<long> ids, string fields) => Make(
        kind == ContentKind.Post ? Posts : Comments,
        ("context", Edit),
        ("status", kind == ContentKind.Post ? WordPressStatus.SweptPosts : WordPressStatus.AnyComment),
        ("include", Join(ids)),
        ("per_page", Text(Most)),
        ("_fields", fields));

    /// <summary>The shortest read that tells whether the group holds any post.</summary>
    public Uri AnyPost(string status) => Make(
        Posts,
        ("context", Edit),
        ("status", status),
        ("categories", Text(target.Category)),
        ("per_page", "1"),
        ("_fields", "id"));

    public Uri One(ContentKind kind, long id, string fields) => Make(
        $"{(kind == ContentKind.Post ? Posts : Comments)}/{Text(id)}", ("context", Edit), ("_fields", fields));

    public Uri Delete(ContentKind kind, long id, bool force) => Make(
        $"{(kind == ContentKind.Post ? Posts : Comments)}/{Text(id)}",
        ("force", force ? "true" : null),
        ("_fields", WordPressFields.State));

    public Uri NewComment() => Make(Comments, ("_fields", WordPressFields.State));

    public Uri NewPost() => Make(Posts, ("_fields", WordPressFields.State));

    /// <summary>A post's comments of one status, by number.</summary>
    public Uri CommentsOf(long post, string status, int offset) => Make(
        Comments,
        ("context", Edit),
        ("status", status),
        ("post", Text(post)),
        ("orderby", "id"),
        ("order", "asc"),
        ("per_page", Text(Most)),
        ("offset", offset > 0 ? Text(offset) : null),
        ("_fields", WordPressFields.State));

    /// <summary>Drafts and trashed posts of one author by their short names.</summary>
    public Uri Notes(long author, string slug) => Make(
        Posts,
        ("context", Edit),
        ("status", $"{WordPressStatus.Draft},{WordPressStatus.Trash}"),
        ("author", Text(author)),
        ("slug", $"{slug},{slug}__trashed"),
        ("_fields", "id,status,content.raw"));

    /// <summary>Media uploaded to a post, by number.</summary>
    public Uri MediaOf(long post, int offset) => Make(
        "wp/v2/media",
        ("context", Edit),
        ("parent", Text(post)),
        ("orderby", "id"),
        ("order", "asc"),
        ("per_page", Text(Most)),
        ("offset", offset > 0 ? Text(offset) : null),
        ("_fields", WordPressFields.Medium));

    public Uri Media(IEnumerable<long> ids) => Make(
        "wp/v2/media", ("context", Edit), ("include", Join(ids)), ("per_page", Text(Most)), ("_fields", WordPressFields.Medium));

    /// <summary>Media by a piece of a file's name.</summary>
    public Uri MediaNamed(string stem) => Make(
        "wp/v2/media", ("context", Edit), ("search", stem), ("per_page", Text(Most)), ("_fields", WordPressFields.Medium));

    /// <summary>Posts outside the trash whose text holds a piece of a file's name.</summary>
    public Uri PostsWith(string stem) => Make(
        Posts,
        ("context", Edit),
        ("status", WordPressStatus.PostsInUse),
        ("search", stem),
        ("per_page", "2"),
        ("_fields", "id"));

    public Uri DeleteMedium(long id) => Make($"wp/v2/media/{Text(id)}", ("force", "true"), ("_fields", "deleted"));

    private static string? After(WordPressPlace place) => Time(place.From - 1);

    private static string? Before(WordPressPlace place) => place.WithinSecond ? Time(place.From + 1) : null;

    private static string? Offset(WordPressPlace place) => place.Offset > 0 ? Text(place.Offset) : null;

    /// <summary>With the zone: a time without one is read as the site's local time.</summary>
    private static string? Time(long? seconds) => seconds is { } known
        ? DateTimeOffset.FromUnixTimeSeconds(known).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : null;

    private static string Join(IEnumerable<long> ids) => string.Join(',', ids.Select(id => Text(id)));

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private Uri Make(string path, params (string Name, string? Value)[] query) => new(QueryHelpers.AddQueryString(
        new Uri(target.Root, path).AbsoluteUri,
        query.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));
}
