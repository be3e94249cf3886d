namespace ModerationBot.Sandbox.Graph;

/// <summary>Which fields each node type has, and which come unasked.</summary>
internal static class GraphFieldNames
{
    public static FieldSet PostDefault { get; } = FieldSet.Of("message", "updated_time", "id");

    public static FieldSet CommentDefault { get; } = FieldSet.Of("created_time", "from", "message", "id");

    public static FieldSet GroupDefault { get; } = FieldSet.Of("name", "privacy", "id");

    public static FieldSet UserDefault { get; } = FieldSet.Of("name", "id");

    private static readonly HashSet<string> Post = new(StringComparer.Ordinal)
    {
        "id", "message", "story", "from", "created_time", "updated_time", "permalink_url", "status_type", "type",
        "is_hidden", "is_published", "parent_id", "attachments", "full_picture", "message_tags", "comments", "shares", "place",
    };

    private static readonly HashSet<string> Comment = new(StringComparer.Ordinal)
    {
        "id", "message", "from", "created_time", "parent", "object", "attachment", "comment_count", "like_count", "can_hide",
        "can_remove", "can_comment", "can_reply_privately", "is_hidden", "is_private", "message_tags", "permalink_url",
        "user_likes", "comments",
    };

    private static readonly HashSet<string> Group = new(StringComparer.Ordinal)
    {
        "id", "name", "privacy", "permissions", "description", "member_count", "updated_time", "archived", "cover", "icon",
        "link", "purpose", "venue", "created_time", "email", "parent", "member_request_count",
    };

    private static readonly HashSet<string> User = new(StringComparer.Ordinal) { "id", "name" };

    /// <summary>A refusal when a field is not one of the node type, at this level or inside <c>comments</c>.</summary>
    public static GraphAnswer? Check(FieldSet fields, string node)
    {
        var known = node switch { "Post" => Post, "Comment" => Comment, "Group" => Group, _ => User };
        if (fields.Names.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            return GraphErrors.NoSuchField(unknown, node);
        }

        return node is "Post" or "Comment" && fields.Get("comments")?.Fields is { } inner ? Check(inner, "Comment") : null;
    }
}
