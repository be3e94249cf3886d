using System.Globalization;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>Writes the addresses of calls. The key is never part of one.</summary>
internal sealed class DiscourseUrls(DiscourseTarget target)
{
    public Uri Category() => Make($"c/{target.Category}/show.json");

    public Uri Session() => Make("session/current.json");

    /// <summary>The newest posts with a number below another.</summary>
    public Uri Latest(long? before) => Make(before is { } id ? $"posts.json?before={Text(id)}" : "posts.json");

    public Uri Topic(long topic) => Make($"t/{Text(topic)}.json");

    public Uri Posts(long topic, IEnumerable<long> ids) =>
        Make($"t/{Text(topic)}/posts.json?{string.Join('&', ids.Select(id => $"post_ids[]={Text(id)}"))}");

    public Uri ByNumber(DiscourseId id) => Make($"posts/by_number/{Text(id.Topic)}/{Text(id.Number)}.json");

    public Uri Post(long id) => Make($"posts/{Text(id)}.json");

    public Uri RecoverPost(long id) => Make($"posts/{Text(id)}/recover.json");

    public Uri RecoverTopic(long topic) => Make($"t/{Text(topic)}/recover.json");

    public Uri Unhide(long id) => Make($"posts/{Text(id)}/unhide.json");

    public Uri NewPost() => Make("posts.json");

    public Uri NewFlag() => Make("post_actions.json");

    /// <summary>Where a person reads the post.</summary>
    public string Permalink(DiscourseId id) => Make($"t/{Text(id.Topic)}/{Text(id.Number)}").AbsoluteUri;

    private Uri Make(string path) => new(target.Root, path);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
