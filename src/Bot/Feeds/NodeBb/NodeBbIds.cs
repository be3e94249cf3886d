namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Shapes of ids: a post's is a number; a waiting post's is <c>reply-</c> or <c>topic-</c> and a number.</summary>
internal static class NodeBbIds
{
    public static bool IsPost(string id) => id.Length is > 0 and <= 18 && id.All(char.IsAsciiDigit);

    public static bool IsQueued(string id) =>
        id.StartsWith("reply-", StringComparison.Ordinal) || id.StartsWith("topic-", StringComparison.Ordinal);

    public static bool IsCategory(string id) => IsPost(id);
}
