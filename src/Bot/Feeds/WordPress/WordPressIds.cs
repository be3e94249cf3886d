using System.Globalization;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>WordPress counts posts and comments apart: both have a number 12. Here they are <c>post-12</c> and <c>comment-12</c>.</summary>
internal static class WordPressIds
{
    private const string PostPrefix = "post-";
    private const string CommentPrefix = "comment-";

    public static string Of(ContentKind kind, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{(kind == ContentKind.Post ? PostPrefix : CommentPrefix)}{number}");

    /// <summary>Reads an id of ours; false for any other word.</summary>
    public static bool TryParse(string id, out ContentKind kind, out long number)
    {
        kind = id.StartsWith(CommentPrefix, StringComparison.Ordinal) ? ContentKind.Comment : ContentKind.Post;
        string prefix = kind == ContentKind.Comment ? CommentPrefix : PostPrefix;
        number = 0;
        return id.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
