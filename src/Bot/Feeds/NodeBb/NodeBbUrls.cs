using System.Globalization;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>Writes the addresses of calls. The token is never part of one.</summary>
internal sealed class NodeBbUrls(NodeBbTarget target)
{
    /// <summary>The category's own page: its name, its first topics, and whether we are known.</summary>
    public Uri Category() => Make($"api/category/{target.Category}/x?sort=recently_replied");

    /// <summary>Topics from any place of the list on.</summary>
    public Uri Topics(long after) => Make($"api/v3/categories/{target.Category}/topics?after={Text(after)}&sort=recently_replied");

    /// <summary>A page of a topic, oldest post first whatever the account's own settings are.</summary>
    public Uri TopicPage(string tid, int page) => Make($"api/topic/{Escape(tid)}/x?page={Text(page)}&sort=oldest_to_newest");

    public Uri Queue(int page) => Make($"api/post-queue?cid={target.Category}&page={Text(page)}");

    public Uri Post(string pid) => Make($"api/v3/posts/{Escape(pid)}");

    public Uri PostState(string pid) => Make($"api/v3/posts/{Escape(pid)}/state");

    public Uri Topic(string tid) => Make($"api/v3/topics/{Escape(tid)}");

    public Uri TopicState(string tid) => Make($"api/v3/topics/{Escape(tid)}/state");

    public Uri Queued(string id) => Make($"api/v3/posts/queue/{Escape(id)}");

    public Uri QueuedNote(string id) => Make($"api/v3/posts/queue/{Escape(id)}/notify");

    public Uri Flags() => Make("api/v3/flags/");

    /// <summary>Where a person reads the post.</summary>
    public string Permalink(string pid) => Make($"post/{Escape(pid)}").AbsoluteUri;

    private Uri Make(string path) => new(target.Root, path);

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
