using ModerationBot.Bot.Feeds.Discourse.Wire;
using ModerationBot.Bot.Feeds.Shapes;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Turns posts into items. Always from the HTML that members see: one source, so that a second reading is no edit.</summary>
internal static class DiscourseItems
{
    private const long MembersPost = 1;

    /// <summary>Whether a member wrote it for all to read.</summary>
    public static bool IsMembers(DiscoursePost post) => post.PostType is null or MembersPost;

    public static DiscourseId? IdOf(DiscoursePost post) =>
        post is { TopicId: { } topic, PostNumber: { } number } ? new DiscourseId(topic, number) : null;

    /// <summary>An item; null without a place or a readable time.</summary>
    /// <param name="post">The post.</param>
    /// <param name="title">Its topic's title.</param>
    /// <param name="urls">Writes its address.</param>
    public static FeedItem? Of(DiscoursePost post, string? title, DiscourseUrls urls)
    {
        if (IdOf(post) is not { } id || !PlatformTime.TryParse(post.CreatedAt, out DateTimeOffset created))
        {
            return null;
        }

        PlainText body = HtmlText.Read(post.Cooked);
        return new FeedItem
        {
            PlatformId = id.ToString(),
            Kind = id.Opens ? ContentKind.Post : ContentKind.Comment,
            ParentPlatformId = id.Opens ? null : (id with { Number = post.ReplyToPostNumber ?? 1 }).ToString(),
            ThreadPlatformId = (id with { Number = 1 }).ToString(),
            AuthorPlatformId = post.UserId ?? post.Username,
            AuthorName = string.IsNullOrEmpty(post.Name) ? post.Username : post.Name,
            Text = id.Opens ? Titled(title?.Trim() ?? "", body.Text) : body.Text,
            Attachments = body.Attachments,
            CreatedAt = created,
            Permalink = urls.Permalink(id),
            Hidden = post.Hidden,
        };
    }

    private static string Titled(string title, string body) =>
        title.Length == 0 || body.StartsWith(title, StringComparison.Ordinal) ? body : $"{title}\n{body}".TrimEnd();
}
