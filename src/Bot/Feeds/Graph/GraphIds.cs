namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>
/// Shapes of ids: a post is <c>{group}_{post}</c>; a comment is <c>{post}_{comment}</c>, on some servers with the group
/// in front.
/// </summary>
internal static class GraphIds
{
    public static bool IsPost(string groupId, string id) =>
        id.StartsWith($"{groupId}_", StringComparison.Ordinal) && id.Count(letter => letter == '_') == 1;

    /// <summary>Whether the id can be asked for with others: letters, digits and underscores only.</summary>
    public static bool IsAskable(string id) => id.Length > 0 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>The post that a comment hangs under, by its id.</summary>
    public static string ThreadOf(string groupId, string commentId)
    {
        int last = commentId.LastIndexOf('_');
        string post = last < 0 ? commentId : commentId[..last];
        return post.Contains('_', StringComparison.Ordinal) ? post : $"{groupId}_{post}";
    }
}
