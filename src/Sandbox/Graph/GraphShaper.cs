using ModerationBot.Sandbox.Graph.Shapes;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Graph;

/// <summary>Turns items into Graph nodes that carry the asked fields only.</summary>
internal sealed class GraphShaper(GroupStore store, GraphRequest request, bool withoutAuthors)
{
    private readonly ILookup<string, SandboxItem> _byPost =
        store.Snapshot().Where(item => !item.IsPost).ToLookup(item => item.PostId, StringComparer.Ordinal);

    public GraphPost Post(SandboxItem post, FieldSet fields) => new()
    {
        Id = post.Id,
        Message = fields.If("message", () => post.Message),
        Story = fields.If("story", () => Story(post)),
        From = fields.If("from", () => From(post)),
        CreatedTime = fields.If("created_time", () => GraphTime.Write(post.CreatedAt)),
        UpdatedTime = fields.If("updated_time", () => GraphTime.Write(post.UpdatedAt)),
        PermalinkUrl = fields.If("permalink_url", () => Permalink(post)),
        StatusType = fields.If("status_type", () => post.Attachments.Count == 0 ? "mobile_status_update" : "added_photos"),
        Type = fields.If("type", () => post.Attachments.Count == 0 ? "status" : post.Attachments[0].Type),
        IsHidden = fields.Flag("is_hidden", post.IsHidden),
        IsPublished = fields.Flag("is_published", true),
        FullPicture = fields.If("full_picture", () => Attachments.Pictures(post).FirstOrDefault()),
        Attachments = fields.If("attachments", () => Attachments.Of(post)),
        MessageTags = fields.If("message_tags", () => Tags(post)),
        Comments = fields.If("comments", () => Nested(post, fields.Get("comments")!)),
    };

    public GraphComment Comment(SandboxItem comment, FieldSet fields) => new()
    {
        Id = comment.Id,
        Message = fields.If("message", () => comment.Message),
        From = fields.If("from", () => From(comment)),
        CreatedTime = fields.If("created_time", () => GraphTime.Write(comment.CreatedAt)),
        Parent = fields.If("parent", () => Parent(comment)),
        Object = fields.If("object", () => new GraphReference(comment.PostId)),
        Attachment = fields.If("attachment", () => Attachments.Of(comment)?.Data[0]),
        CommentCount = fields.Count("comment_count", Below(comment).Count()),
        LikeCount = fields.Count("like_count", CommentEdge.Likes(comment)),
        CanHide = fields.Flag("can_hide", !Author(comment).IsAdmin),
        CanRemove = fields.Flag("can_remove", true),
        CanComment = fields.Flag("can_comment", true),
        CanReplyPrivately = fields.Flag("can_reply_privately", false),
        IsHidden = fields.Flag("is_hidden", comment.IsHidden),
        IsPrivate = fields.Flag("is_private", false),
        UserLikes = fields.Flag("user_likes", false),
        PermalinkUrl = fields.If("permalink_url", () => Permalink(comment)),
        MessageTags = fields.If("message_tags", () => Tags(comment)),
        Comments = fields.If("comments", () => Nested(comment, fields.Get("comments")!)),
    };

    /// <summary>One page of the comments edge.</summary>
    public GraphList<GraphComment> Comments(SandboxItem under, CommentEdge edge, FieldSet fields)
    {
        var page = edge.Page(under, _byPost[under.PostId]);
        var address = $"{under.Id}/comments";
        var cursors = page.Items.Count == 0 ? null : new GraphCursors(page.Before!, page.After!);
        var paging = cursors is null ? null : new GraphPaging(
            cursors,
            Previous: null,
            page.HasMore ? request.Edge(address, edge.Parameters(page.After!, fields)) : null);
        return new GraphList<GraphComment>([.. page.Items.Select(item => Comment(item, fields))], paging, page.Summary);
    }

    private static string Story(SandboxItem post) => post.Attachments.Count switch
    {
        0 => "",
        1 when post.Attachments[0].Type == "album" => "Album",
        _ => "Photo",
    };

    private AttachmentShaper Attachments => new(request.BaseUrl);

    private GraphList<GraphComment>? Nested(SandboxItem under, FieldNode node)
    {
        // A bad modifier inside fields falls back to its default, as on the real one.
        var edge = CommentEdge.Read(name => node.Modifiers.GetValueOrDefault(name), out _) ?? CommentEdge.Default;
        var list = Comments(under, edge, node.Fields ?? GraphFieldNames.CommentDefault);
        return list.Data.Count == 0 && list.Summary is null ? null : list;
    }

    private SandboxMember Author(SandboxItem item) => store.Member(item.AuthorId);

    private GraphUser? From(SandboxItem item) =>
        withoutAuthors || !Author(item).SharesName ? null : new GraphUser(Author(item).Name, item.AuthorId);

    private GraphReference? Parent(SandboxItem comment) =>
        comment.ParentId == comment.PostId || store.Find(comment.ParentId!) is not { } parent
            ? null
            : new GraphReference(parent.Id, Message: parent.Message, CreatedTime: GraphTime.Write(parent.CreatedAt));

    private IEnumerable<SandboxItem> Below(SandboxItem comment) =>
        _byPost[comment.PostId].Where(other => other.ParentId == comment.Id);

    private string Permalink(SandboxItem item)
    {
        var post = item.PostId[(store.GroupId.Length + 1)..];
        var comment = item.IsPost ? "" : $"?comment_id={item.Id}#c{item.Number}";
        return $"{request.BaseUrl}groups/{store.GroupId}/posts/{post}/{comment}";
    }

    private List<GraphTag>? Tags(SandboxItem item)
    {
        var tags = item.Mentions
            .Select(store.Member)
            .Select(member => new GraphTag(
                member.Id, member.Name.Length, member.Name, item.Message.IndexOf(member.Name, StringComparison.Ordinal)))
            .Where(tag => tag.Offset >= 0)
            .ToList();
        return tags.Count == 0 ? null : tags;
    }
}
