using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.NodeBb;

/// <summary>
/// NodeBB 4.11.2 with one private category, number 5, as an administrator sees it. Bodies are the recorded ones with other
/// values; numbers, texts and flags wobble between the types that were recorded.
/// </summary>
internal sealed partial class NodeBbReplay(ManualTime time) : ReplayServer
{
    public const string Token = "the-token-that-no-address-may-hold";
    private const int PerPage = 20;

    private readonly List<NodeBbReplayTopic> _topics = [];
    private readonly SortedDictionary<string, JsonObject> _queue = new(StringComparer.Ordinal);
    private long _nextTopic = 100;
    private long _nextPost = 500;

    public bool TokenRevoked { get; set; }

    public bool Outsider { get; set; }

    public bool Shuffled { get; set; }

    public bool Empty { get; set; }

    public bool FormerUsers { get; set; }

    /// <summary>Writes answer with a server error.</summary>
    public bool FailWrites { get; set; }

    /// <summary>A post that comes in a broken shape.</summary>
    public string? BrokenPost { get; set; }

    /// <summary>Called before each list of topics but the first; gets where it starts.</summary>
    public Action<int>? BeforeFurtherPage { get; set; }

    /// <summary>What our flags say, and for which post.</summary>
    public List<(string Post, string Reason)> Flags { get; } = [];

    public IReadOnlyList<NodeBbReplayTopic> Topics => _topics;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private IEnumerable<NodeBbReplayPost> Posts => _topics.SelectMany(topic => topic.Posts);

    public NodeBbReplayPost Open(string title, string markdown)
    {
        NodeBbReplayTopic topic = new() { Tid = _nextTopic++, Title = title };
        _topics.Add(topic);
        return Append(topic, null, markdown);
    }

    public NodeBbReplayPost Append(NodeBbReplayTopic topic, long? toPid, string markdown)
    {
        NodeBbReplayPost post = new() { Pid = _nextPost++, Topic = topic, ToPid = toPid, Time = Now, Markdown = markdown };
        topic.Posts.Add(post);
        return post;
    }

    public NodeBbReplayPost Find(string pid) => Posts.Single(post => Text(post.Pid) == pid);

    public void Edit(string pid, string markdown)
    {
        NodeBbReplayPost post = Find(pid);
        post.Topic.Title = post == post.Topic.Posts[0] && post.Topic.Title == post.Markdown ? markdown : post.Topic.Title;
        post.Markdown = markdown;
        post.Edited = Now;
    }

    /// <summary>Deletes for good; an opening post takes its topic with it.</summary>
    public void Purge(string pid)
    {
        NodeBbReplayPost post = Find(pid);
        if (post == post.Topic.Posts[0])
        {
            _topics.Remove(post.Topic);
        }
        else
        {
            post.Topic.Posts.Remove(post);
        }
    }

    /// <summary>Puts an answer to a topic into the approval queue, with its author's whole request as the platform does.</summary>
    public string Queue(NodeBbReplayTopic topic, string markdown, string authorization)
    {
        JsonObject item = Samples.Recording("nodebb_queue_item")["item"]!.DeepClone().AsObject();
        string id = string.Create(CultureInfo.InvariantCulture, $"reply-{Now}{_queue.Count}");
        item["id"] = id;
        item["data"]!["tid"] = Text(topic.Tid);
        item["data"]!["content"] = Html(markdown);
        item["data"]!["rawContent"] = WebUtility.HtmlEncode(markdown);
        item["data"]!["timestamp"] = Now;
        item["data"]!["req"]!["body"]!["content"] = markdown;
        item["data"]!["req"]!["headers"]!["authorization"] = authorization;
        _queue[id] = item;
        return id;
    }

    public void Accept(string id)
    {
        JsonObject item = _queue[id];
        _queue.Remove(id);
        Append(_topics.Single(topic => Text(topic.Tid) == (string?)item["data"]!["tid"]), null, (string)item["data"]!["req"]!["body"]!["content"]!);
    }

    protected override bool IsFeed(ReplayCall call) =>
        call.Path.StartsWith("/api/category/", StringComparison.Ordinal) || call.Path.StartsWith("/api/v3/categories/", StringComparison.Ordinal);

    protected override ReplayAnswer Answer(ReplayCall call)
    {
        bool guest = TokenRevoked || call.Authorization != $"Bearer {Token}";
        return (call.Method, call.Parts) switch
        {
            ("GET", ["api", "category", ..] or ["api", "v3", "categories", ..]) when guest => ReplayAnswer.Sample("nodebb_unauth"),
            ("GET", ["api", "category", ..] or ["api", "v3", "categories", ..]) when Outsider => ReplayAnswer.Sample("nodebb_forbidden"),
            ("GET", ["api", "v3", "posts", ..]) when guest || Outsider => ReplayAnswer.Sample("nodebb_post_gone"),
            _ when guest => ReplayAnswer.Sample("nodebb_unauth"),
            _ when Outsider => ReplayAnswer.Sample("nodebb_forbidden"),
            ("POST", _) when FailWrites => new ReplayAnswer(502, new JsonObject()),
            ("GET", ["api", "category", "5", _]) => Category(),
            ("GET", ["api", "v3", "categories", "5", "topics"]) => ReplayAnswer.Ok(TopicList(call.Number("after", 0))),
            ("GET", ["api", "topic", var tid, _]) => TopicPage(tid, call.Number("page", 1)),
            ("GET", ["api", "post-queue"]) => Queued(call.Number("page", 1)),
            ("GET", ["api", "v3", "posts", var pid]) => One(pid),
            ("DELETE" or "PUT", ["api", "v3", "posts", var pid, "state"]) => SwitchPost(pid, call.Method == "DELETE"),
            ("DELETE" or "PUT", ["api", "v3", "topics", var tid, "state"]) => SwitchTopic(tid, call.Method == "DELETE"),
            ("DELETE", ["api", "v3", "posts", "queue", var id]) => Reject(id),
            ("DELETE", ["api", "v3", "posts", var pid]) => PurgePost(pid),
            ("DELETE", ["api", "v3", "topics", var tid]) => PurgeTopic(tid),
            ("POST", ["api", "v3", "topics", var tid]) => Reply(tid, call.Body),
            ("POST", ["api", "v3", "flags"]) => Flag(call.Body),
            ("POST", ["api", "v3", "posts", "queue", _, "notify"]) => ReplayAnswer.Sample("nodebb_queue_reject"),
            _ => new ReplayAnswer(404, new JsonObject()),
        };
    }

    private ReplayAnswer Category()
    {
        JsonNode body = Samples.Body("nodebb_category_topics");
        JsonNode template = body["topics"]![0]!;
        List<NodeBbReplayTopic> ours = Ours();
        body["topic_count"] = ours.Count;
        body["post_count"] = ours.Sum(topic => topic.Posts.Count);
        body["topics"] = TopicArray(ours.Take(PerPage), template);
        body["nextStart"] = PerPage;
        body["pagination"]!["pageCount"] = Math.Max(1, (ours.Count + PerPage - 1) / PerPage);
        return ReplayAnswer.Ok(body);
    }

    private JsonNode TopicList(int after)
    {
        BeforeFurtherPage?.Invoke(after);
        JsonNode body = Samples.Body("nodebb_v3_category_topics");
        JsonNode template = body["response"]!["topics"]![0]!;
        body["response"]!["topics"] = TopicArray(Ours().Skip(after).Take(PerPage), template);
        body["response"]!["nextStart"] = after + PerPage;
        return body;
    }

    private List<NodeBbReplayTopic> Ours() => Empty
        ? []
        : [.. _topics.Where(topic => topic.Category == 5).OrderByDescending(topic => topic.Pinned).ThenByDescending(topic => topic.LastPostTime).ThenByDescending(topic => topic.Tid)];

    private JsonArray TopicArray(IEnumerable<NodeBbReplayTopic> topics, JsonNode template)
    {
        List<NodeBbReplayTopic> shown = [.. topics];
        if (Shuffled && shown.Count > 2)
        {
            shown = [.. shown.AsEnumerable().Reverse(), shown[0], shown[^1]];
        }

        return [.. shown.Select(topic => Summary(topic, template.DeepClone()))];
    }

    private static JsonNode Summary(NodeBbReplayTopic topic, JsonNode node)
    {
        bool even = topic.Tid % 2 == 0;
        node["tid"] = topic.Tid;
        node["mainPid"] = even ? topic.Posts[0].Pid : Text(topic.Posts[0].Pid);
        node["title"] = WebUtility.HtmlEncode(topic.Title);
        node["titleRaw"] = topic.Title;
        node["timestamp"] = topic.Posts[0].Time;
        node["lastposttime"] = even ? topic.LastPostTime : Text(topic.LastPostTime);
        node["postcount"] = topic.Posts.Count;
        node["deleted"] = topic.Deleted ? 1 : 0;
        node["pinned"] = topic.Pinned ? 1 : 0;
        return node;
    }

    private ReplayAnswer TopicPage(string tid, int page)
    {
        if (_topics.Find(one => Text(one.Tid) == tid) is not { } topic)
        {
            return new ReplayAnswer(404, new JsonObject { ["path"] = $"/topic/{tid}/x", ["loggedIn"] = true, ["title"] = "[[global:404.title]]" });
        }

        JsonNode body = Summary(topic, Samples.Body("nodebb_topic_with_deleted"));
        JsonNode template = body["posts"]![0]!;
        body["cid"] = topic.Category;
        body["posts"] = new JsonArray([.. topic.Posts.Skip((page - 1) * PerPage).Take(PerPage).Select(post => Shown(post, template.DeepClone()))]);
        body["pagination"]!["pageCount"] = (topic.Posts.Count + PerPage - 1) / PerPage;
        body["pagination"]!["currentPage"] = page;
        return ReplayAnswer.Ok(body);
    }

    private JsonNode Shown(NodeBbReplayPost post, JsonNode node)
    {
        Fill(post, node);
        node["content"] = Html(post.Markdown);
        node["deleted"] = (post.Pid % 3, post.Deleted) switch { (0, var deleted) => deleted, (_, true) => 1, _ => 0 };
        if (post.ToPid is { } to)
        {
            node["toPid"] = Text(to);
        }

        if (Text(post.Pid) == BrokenPost)
        {
            node["pid"] = new JsonObject();
            node["timestamp"] = "yesterday";
        }

        if (FormerUsers)
        {
            node["uid"] = 0;
            node["user"] = new JsonObject { ["uid"] = 0, ["username"] = "[[global:former-user]]", ["displayname"] = "[[global:former-user]]" };
        }

        return node;
    }

    private static void Fill(NodeBbReplayPost post, JsonNode node)
    {
        node["pid"] = post.Pid % 2 == 0 ? post.Pid : Text(post.Pid);
        node["tid"] = post.Topic.Tid;
        node["timestamp"] = post.Pid % 2 == 0 ? post.Time : Text(post.Time);
        node["edited"] = post.Edited;
    }

    private ReplayAnswer One(string pid)
    {
        if (Posts.FirstOrDefault(post => Text(post.Pid) == pid) is not { } found)
        {
            return ReplayAnswer.Sample("nodebb_post_gone");
        }

        JsonNode body = Samples.Body(found.Deleted ? "nodebb_post_deleted_as_admin" : "nodebb_post");
        Fill(found, body["response"]!);
        body["response"]!["content"] = found.Markdown;
        return ReplayAnswer.Ok(body);
    }

    private ReplayAnswer Queued(int page) => ReplayAnswer.Ok(new JsonObject
    {
        ["title"] = "[[pages:post-queue]]",
        ["posts"] = new JsonArray([.. _queue.Values.Skip((page - 1) * PerPage).Take(PerPage).Select(item => item.DeepClone())]),
        ["isAdmin"] = true,
        ["pagination"] = new JsonObject { ["currentPage"] = page, ["pageCount"] = Math.Max(1, (_queue.Count + PerPage - 1) / PerPage) },
        ["loggedIn"] = true,
    });

    private ReplayAnswer SwitchPost(string pid, bool deleted)
    {
        if (Posts.FirstOrDefault(post => Text(post.Pid) == pid) is not { } post)
        {
            return ReplayAnswer.Sample("nodebb_post_gone");
        }

        if (post.Deleted == deleted)
        {
            return BadRequest(deleted ? "This post has already been deleted" : "This post has already been restored");
        }

        post.Deleted = deleted;
        if (post.Topic.Posts is [var only] && only == post)
        {
            post.Topic.Deleted = deleted;
        }

        return ReplayAnswer.Sample("nodebb_post_soft_delete");
    }

    private ReplayAnswer SwitchTopic(string tid, bool deleted)
    {
        NodeBbReplayTopic topic = _topics.Single(one => Text(one.Tid) == tid);
        if (topic.Deleted == deleted)
        {
            return BadRequest(deleted ? "This topic has already been deleted" : "This topic has already been restored");
        }

        topic.Deleted = deleted;
        return ReplayAnswer.Sample("nodebb_post_soft_delete");
    }

    private ReplayAnswer PurgePost(string pid)
    {
        Purge(pid);
        return ReplayAnswer.Sample("nodebb_post_purge");
    }

    private ReplayAnswer PurgeTopic(string tid)
    {
        _topics.RemoveAll(topic => Text(topic.Tid) == tid);
        return ReplayAnswer.Sample("nodebb_post_purge");
    }

    private ReplayAnswer Reject(string id) =>
        _queue.Remove(id) ? ReplayAnswer.Sample("nodebb_queue_reject") : BadRequest("Invalid Data");

    private ReplayAnswer Reply(string tid, JsonObject body)
    {
        NodeBbReplayTopic topic = _topics.Single(one => Text(one.Tid) == tid);
        NodeBbReplayPost post = Append(topic, (string?)body["toPid"] is { } to ? long.Parse(to, CultureInfo.InvariantCulture) : null, (string)body["content"]!);
        JsonNode answer = Samples.Body("nodebb_reply_created");
        answer["response"]!["pid"] = post.Pid;
        return ReplayAnswer.Ok(answer);
    }

    private ReplayAnswer Flag(JsonObject body)
    {
        Flags.Add(((string)body["id"]!, (string)body["reason"]!));
        return ReplayAnswer.Sample("nodebb_flag_created");
    }

    public static ReplayAnswer BadRequest(string message) => new(
        400, new JsonObject { ["status"] = new JsonObject { ["code"] = "bad-request", ["message"] = message }, ["response"] = new JsonObject() });

    private static string Html(string markdown)
    {
        string words = WebUtility.HtmlEncode(markdown).Replace("\n", "<br />\n", StringComparison.Ordinal);
        return $"<p dir=\"auto\">{Picture().Replace(words, "<img src=\"$2\" alt=\"$1\" class=\" img-fluid img-markdown\" />")}</p>\n";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"!\[([^\]]*)\]\(([^)]*)\)")]
    private static partial Regex Picture();
}
