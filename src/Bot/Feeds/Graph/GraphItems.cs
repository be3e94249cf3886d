using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModerationBot.Bot.Feeds.Graph.Wire;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Turns Graph objects into items.</summary>
internal static class GraphItems
{
    /// <summary>Reads one object of a list; null when its shape is broken, which must not lose its neighbours.</summary>
    public static T? Read<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A post; null without an id or a readable time.</summary>
    public static FeedItem? Of(GraphPost? post) =>
        post?.Id is { Length: > 0 } id && PlatformTime.TryParse(post.CreatedTime, out DateTimeOffset created)
            ? new FeedItem
            {
                PlatformId = id,
                Kind = ContentKind.Post,
                ThreadPlatformId = id,
                AuthorPlatformId = post.From?.Id,
                AuthorName = post.From?.Name,
                Text = post.Message ?? "",
                Attachments = GraphAttachmentKinds.Of(post.Attachments?.Data),
                CreatedAt = created,
                Permalink = post.PermalinkUrl,
                Hidden = post.IsHidden == true,
            }
            : null;

    /// <summary>A comment under a post; null without an id or a readable time.</summary>
    public static FeedItem? Of(GraphComment? comment, string postId) =>
        comment?.Id is { Length: > 0 } id && PlatformTime.TryParse(comment.CreatedTime, out DateTimeOffset created)
            ? new FeedItem
            {
                PlatformId = id,
                Kind = ContentKind.Comment,
                ParentPlatformId = comment.Parent?.Id ?? postId,
                ThreadPlatformId = postId,
                AuthorPlatformId = comment.From?.Id,
                AuthorName = comment.From?.Name,
                Text = comment.Message ?? "",
                Attachments = GraphAttachmentKinds.Of(comment.Attachment is { } one ? [one] : null),
                CreatedAt = created,
                Permalink = comment.PermalinkUrl,
                Hidden = comment.IsHidden == true,
            }
            : null;
}
