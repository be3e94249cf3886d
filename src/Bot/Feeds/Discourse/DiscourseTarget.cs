namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Which category of which forum, and with what credential. Not a record: a record would print its secret.</summary>
internal sealed class DiscourseTarget(Uri forum, string category, string user, string key)
{
    /// <summary>The forum's address, with a slash at the end.</summary>
    public Uri Root { get; } = new(forum, $"{forum.AbsolutePath.TrimEnd('/')}/");

    /// <summary>The category's number.</summary>
    public string Category { get; } = category;

    /// <summary>Goes into <c>Api-Username</c>.</summary>
    public string User { get; } = user;

    /// <summary>Goes into <c>Api-Key</c> and nowhere else.</summary>
    public string Key { get; } = key;
}
