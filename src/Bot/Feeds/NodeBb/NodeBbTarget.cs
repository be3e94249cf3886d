using System.Net.Http.Headers;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Which category of which forum, and with what credential. Not a record: a record would print its secret.</summary>
internal sealed class NodeBbTarget(Uri forum, string category, string token)
{
    /// <summary>The forum's address, with a slash at the end.</summary>
    public Uri Root { get; } = new(forum, $"{forum.AbsolutePath.TrimEnd('/')}/");

    /// <summary>The category's number.</summary>
    public string Category { get; } = category;

    /// <summary>Goes into its header and nowhere else.</summary>
    public AuthenticationHeaderValue Authorization { get; } = new("Bearer", token);
}
