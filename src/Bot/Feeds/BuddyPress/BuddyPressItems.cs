using System.Text.Json;
using ModerationBot.Bot.Feeds.BuddyPress.Wire;
using ModerationBot.Bot.Feeds.Shapes;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>Turns activities into items, posts before their comments.</summary>
internal static class BuddyPressItems
{
    private const string Comments = "activity";

    /// <summary>A post with all its comments.</summary>
    /// <param name="post">The post.</param>
    /// <param name="unreadable">Grows by one for each object that could not be read.</param>
    public static IReadOnlyList<FeedItem> Thread(BuddyPressActivity post, ref int unreadable)
    {
        List<FeedItem> items = [];
        if (post.Id is { } id)
        {
            Add(items, post, id, ref unreadable);
        }
        else
        {
            unreadable++;
        }

        return items;
    }

    private static void Add(List<FeedItem> items, BuddyPressActivity activity, long post, ref int unreadable)
    {
        if (Of(activity, post) is { } item)
        {
            items.Add(item);
        }
        else
        {
            unreadable++;
        }

        IReadOnlyList<JsonElement>? comments = activity.Comments;
        foreach (BuddyPressActivity comment in LooseList.Read(comments, BuddyPressJson.Default.BuddyPressActivity, ref unreadable))
        {
            Add(items, comment, post, ref unreadable);
        }
    }

    private static FeedItem? Of(BuddyPressActivity activity, long post)
    {
        if (activity.Id is not { } number || !PlatformTime.TryParse(activity.DateGmt, out DateTimeOffset created))
        {
            return null;
        }

        bool comment = activity.Component == Comments || number != post;
        PlainText body = HtmlText.Read(activity.Content?.Rendered);
        return new FeedItem
        {
            PlatformId = new BuddyPressId(post, comment ? number : null).ToString(),
            Kind = comment ? ContentKind.Comment : ContentKind.Post,
            ParentPlatformId = comment ? ParentOf(activity, post).ToString() : null,
            ThreadPlatformId = new BuddyPressId(post, null).ToString(),
            AuthorPlatformId = activity.UserId,
            AuthorName = activity.UserId is null ? null : NameOf(activity.Title),
            Text = body.Text,
            Attachments = body.Attachments,
            CreatedAt = created,
            Permalink = activity.Link,
            Hidden = activity.Status == "spam",
        };
    }

    private static BuddyPressId ParentOf(BuddyPressActivity comment, long post) =>
        new(post, comment.SecondaryItemId is { } parent && parent != post && parent > 0 ? parent : null);

    /// <summary>The name with which the sentence over an activity begins.</summary>
    private static string? NameOf(string? title)
    {
        int end = title?.IndexOf("</a>", StringComparison.OrdinalIgnoreCase) ?? -1;
        string name = end < 0 ? "" : HtmlText.Read(title![..end]).Text;
        return name.Length == 0 ? null : name;
    }
}
