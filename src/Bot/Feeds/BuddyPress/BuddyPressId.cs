using System.Globalization;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>A post's number, or a post's and a comment's such as <c>17_37</c>: comments can only be read with their post.</summary>
internal sealed record BuddyPressId(long Post, long? Comment)
{
    /// <summary>The number that the platform knows it by.</summary>
    public long Number => Comment ?? Post;

    /// <summary>Reads an id; null when it is none.</summary>
    public static BuddyPressId? Parse(string text)
    {
        long?[] parts = [.. text.Split('_').Select(ReadNumber)];
        return parts switch
        {
            [{ } post] => new BuddyPressId(post, null),
            [{ } post, { } comment] => new BuddyPressId(post, comment),
            _ => null,
        };
    }

    public override string ToString() => Comment is { } comment
        ? string.Create(CultureInfo.InvariantCulture, $"{Post}_{comment}")
        : Post.ToString(CultureInfo.InvariantCulture);

    private static long? ReadNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
