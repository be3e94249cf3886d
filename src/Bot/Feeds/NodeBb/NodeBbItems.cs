using ModerationBot.Bot.Feeds.NodeBb.Wire;
using ModerationBot.Bot.Feeds.Shapes;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Turns posts into items. Always from the HTML that members see: one source, so that a second reading is no edit.</summary>
internal static class NodeBbItems
{
    /// <summary>A post of a page; null without an id or a time.</summary>
    public static FeedItem? Of(NodeBbPost post, NodeBbTopicPage topic, NodeBbUrls urls)
    {
        if (post is not { Pid: { } pid, Timestamp: { } time } || topic.MainPid is not { } main || !IsTime(time))
        {
            return null;
        }

        PlainText body = HtmlText.Read(post.Content);
        bool opens = pid == main;
        return new FeedItem
        {
            PlatformId = pid,
            Kind = opens ? ContentKind.Post : ContentKind.Comment,
            ParentPlatformId = opens ? null : post.ToPid ?? main,
            ThreadPlatformId = main,
            AuthorPlatformId = post.Uid,
            AuthorName = NameOf(post.Uid, post.User),
            Text = opens ? Titled(topic.TitleRaw ?? HtmlText.Decode(topic.Title), body.Text) : body.Text,
            Attachments = body.Attachments,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(time),
            Permalink = urls.Permalink(pid),
        };
    }

    /// <summary>A waiting post, hidden until a moderator accepts it; null without an id or a time.</summary>
    /// <param name="queued">The post.</param>
    /// <param name="main">The opening post of the topic that it answers; null for a new topic.</param>
    public static FeedItem? Of(NodeBbQueued queued, string? main)
    {
        if (queued is not { Id: { } id, Data: { Timestamp: { } time } data } || !IsTime(time))
        {
            return null;
        }

        PlainText body = HtmlText.Read(data.Content);
        return new FeedItem
        {
            PlatformId = id,
            Kind = main is null ? ContentKind.Post : ContentKind.Comment,
            ParentPlatformId = main is null ? null : data.ToPid ?? main,
            ThreadPlatformId = main ?? id,
            AuthorPlatformId = queued.Uid,
            AuthorName = NameOf(queued.Uid, queued.User),
            Text = main is null ? Titled(HtmlText.Decode(data.Title), body.Text) : body.Text,
            Attachments = body.Attachments,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(time),
            Hidden = true,
        };
    }

    /// <summary>A title is part of what the member wrote, unless the text begins with it.</summary>
    private static string Titled(string title, string body) =>
        title.Length == 0 || body.StartsWith(title, StringComparison.Ordinal) ? body : $"{title}\n{body}".TrimEnd();

    /// <summary>A deleted account has no number; its name is a word of the platform.</summary>
    private static string? NameOf(string? uid, NodeBbUser? user) => uid is null ? null : user?.Displayname ?? user?.Username;

    private static bool IsTime(long milliseconds) => milliseconds is > 0 and < 253_402_300_800_000;
}
