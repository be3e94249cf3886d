using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.Discourse;

/// <summary>Discourse with one private category, number 5, in the shapes that its documentation publishes; never run.</summary>
internal sealed class DiscourseReplay(ManualTime time) : ReplayServer
{
    public const string Key = "the-key-that-no-address-may-hold";
    private const int Newest = 50;
    private const int FirstPosts = 20;

    private readonly List<DiscourseReplayPost> _posts = [];
    private readonly Dictionary<long, DiscourseReplayTopic> _topics = [];
    private long _nextTopic = 100;
    private long _nextPost = 1000;

    public bool KeyRevoked { get; set; }

    public bool Outsider { get; set; }

    public bool Shuffled { get; set; }

    public bool Empty { get; set; }

    public bool Nameless { get; set; }

    public bool FailWrites { get; set; }

    /// <summary>Called before each page but the newest; gets the number below which it begins.</summary>
    public Action<long>? BeforeFurtherPage { get; set; }

    /// <summary>Our flags.</summary>
    public List<(long Post, string? Message)> Flags { get; } = [];

    public IReadOnlyList<DiscourseReplayPost> Posts => _posts;

    public DiscourseReplayPost Open(string title, string raw, int category = 5)
    {
        DiscourseReplayTopic topic = new() { Id = _nextTopic++, Title = title, Category = category };
        _topics[topic.Id] = topic;
        return Append(topic, null, raw);
    }

    public DiscourseReplayPost Append(DiscourseReplayTopic topic, int? replyTo, string raw)
    {
        DiscourseReplayPost post = new()
        {
            Id = _nextPost++,
            Topic = topic,
            Number = topic.Posts.Count + 1,
            ReplyTo = replyTo,
            Time = time.GetUtcNow(),
            Raw = raw,
        };
        topic.Posts.Add(post);
        _posts.Add(post);
        return post;
    }

    public DiscourseReplayPost Find(string id)
    {
        long[] parts = [.. id.Split('-').Select(part => long.Parse(part, CultureInfo.InvariantCulture))];
        return _topics[parts[0]].Posts[(int)parts[1] - 1];
    }

    public static string IdOf(DiscourseReplayPost post) => string.Create(CultureInfo.InvariantCulture, $"{post.Topic.Id}-{post.Number}");

    protected override bool IsFeed(ReplayCall call) => call.Path == "/posts.json" && call.Method == "GET";

    protected override ReplayAnswer Answer(ReplayCall call) => (call.Method, call.Parts) switch
    {
        _ when KeyRevoked || call.Headers["Api-Key"] != Key || call.Headers["Api-Username"] != "bot" => Forbidden(),
        ("GET", ["session", "current.json"]) => ReplayAnswer.Ok(new JsonObject { ["current_user"] = new JsonObject { ["id"] = 9, ["username"] = "bot" } }),
        ("GET", ["c", "5", "show.json"]) => Outsider ? Forbidden() : Category(),
        ("GET", ["posts.json"]) => Latest(call.Number("before", 0)),
        _ when Outsider => Forbidden(),
        ("POST", _) when FailWrites => new ReplayAnswer(502, null),
        ("POST", ["posts.json"]) => Reply(call.Body),
        ("POST", ["post_actions.json"]) => Flag(call.Body),
        ("GET", ["posts", "by_number", var topic, var number]) => One(_topics.GetValueOrDefault(Number(topic))?.Posts.ElementAtOrDefault((int)Number(number) - 1)),
        ("GET", ["posts", var id]) => One(ById(id)),
        ("DELETE", ["posts", var id]) => Change(ById(id), post => post.Deleted = true),
        ("PUT", ["posts", var id, "recover.json"]) => Change(ById(id), post => post.Deleted = false),
        ("PUT", ["posts", var id, "unhide.json"]) => Change(ById(id), post => post.Hidden = false),
        ("GET", ["t", var topic, "posts.json"]) => Some(Number(topic), [.. call.Query["post_ids[]"].Select(id => Number(id!))]),
        ("GET", ["t", var topic]) => Topic(Number(topic)),
        ("DELETE", ["t", var topic]) => ChangeTopic(Number(topic), deleted: true),
        ("PUT", ["t", var topic, "recover.json"]) => ChangeTopic(Number(topic), deleted: false),
        _ => NotFound(),
    };

    private static ReplayAnswer Forbidden() => new(403, new JsonObject
    {
        ["errors"] = new JsonArray("You are not permitted to view the requested resource. The API username or key is invalid."),
        ["error_type"] = "invalid_access",
    });

    private static ReplayAnswer NotFound() => new(404, new JsonObject
    {
        ["errors"] = new JsonArray("The requested URL or resource could not be found."),
        ["error_type"] = "not_found",
    });

    private ReplayAnswer Category() => ReplayAnswer.Ok(new JsonObject
    {
        ["category"] = new JsonObject
        {
            ["id"] = 5,
            ["name"] = "Médecins francophones",
            ["slug"] = "medecins",
            ["topic_count"] = _topics.Values.Count(topic => topic.Category == 5 && !topic.Deleted),
            ["read_restricted"] = true,
            ["permission"] = 1,
        },
    });

    private ReplayAnswer Latest(long before)
    {
        if (before > 0)
        {
            BeforeFurtherPage?.Invoke(before);
        }

        List<DiscourseReplayPost> shown =
        [
            .. _posts.AsEnumerable().Reverse()
                .Where(post => !Empty && !post.Deleted && !post.Topic.Deleted && _topics.ContainsKey(post.Topic.Id) && (before == 0 || post.Id < before))
                .Take(Newest),
        ];
        shown = Shuffled && shown.Count > 2 ? [.. shown.AsEnumerable().Reverse(), shown[0], shown[^1]] : shown;
        return ReplayAnswer.Ok(new JsonObject { ["latest_posts"] = new JsonArray([.. shown.Select(post => Show(post, listed: true))]) });
    }

    private ReplayAnswer Topic(long id) => _topics.TryGetValue(id, out DiscourseReplayTopic? topic)
        ? ReplayAnswer.Ok(new JsonObject
        {
            ["post_stream"] = new JsonObject
            {
                ["posts"] = new JsonArray([.. Standing(topic).Take(FirstPosts).Select(post => Show(post, listed: false))]),
                ["stream"] = new JsonArray([.. Standing(topic).Select(post => JsonValue.Create(post.Id))]),
            },
            ["id"] = topic.Id,
            ["title"] = topic.Title,
            ["fancy_title"] = WebUtility.HtmlEncode(topic.Title),
            ["posts_count"] = topic.Posts.Count,
            ["category_id"] = topic.Category,
            ["deleted_at"] = topic.Deleted ? "2026-11-18T12:00:00.000Z" : null,
        })
        : NotFound();

    private ReplayAnswer Some(long topic, HashSet<long> ids) => ReplayAnswer.Ok(new JsonObject
    {
        ["post_stream"] = new JsonObject
        {
            ["posts"] = new JsonArray([.. Standing(_topics[topic]).Where(post => ids.Contains(post.Id)).Select(post => Show(post, listed: false))]),
        },
        ["id"] = topic,
    });

    private static IEnumerable<DiscourseReplayPost> Standing(DiscourseReplayTopic topic) => topic.Posts.Where(post => !post.Deleted);

    private JsonObject Show(DiscourseReplayPost post, bool listed)
    {
        JsonObject shown = new()
        {
            ["id"] = post.Id,
            ["name"] = Nameless ? null : "Alice",
            ["username"] = Nameless ? null : "alice",
            ["avatar_template"] = "/a/{size}.png",
            ["created_at"] = post.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["cooked"] = $"<p>{WebUtility.HtmlEncode(post.Raw)}</p>",
            ["post_number"] = post.Number,
            ["post_type"] = 1,
            ["updated_at"] = post.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["reply_to_post_number"] = post.ReplyTo,
            ["topic_id"] = post.Topic.Id,
            ["version"] = post.Version,
            ["user_id"] = Nameless ? null : 3,
            ["hidden"] = post.Hidden,
            ["deleted_at"] = post.Deleted ? "2026-11-18T12:00:00.000Z" : null,
            ["user_deleted"] = false,
        };
        if (listed)
        {
            shown["raw"] = post.Raw;
            shown["topic_title"] = post.Topic.Title;
            shown["category_id"] = post.Topic.Category;
        }

        return shown;
    }

    private ReplayAnswer One(DiscourseReplayPost? post) => post is null ? NotFound() : ReplayAnswer.Ok(Show(post, listed: false));

    private static ReplayAnswer Change(DiscourseReplayPost? post, Action<DiscourseReplayPost> change)
    {
        if (post is null)
        {
            return NotFound();
        }

        change(post);
        return new ReplayAnswer(200, null);
    }

    private ReplayAnswer ChangeTopic(long id, bool deleted)
    {
        _topics[id].Deleted = deleted;
        return new ReplayAnswer(200, null);
    }

    private ReplayAnswer Reply(JsonObject body)
    {
        DiscourseReplayPost post = Append(_topics[(long)body["topic_id"]!], (int?)body["reply_to_post_number"], (string)body["raw"]!);
        return ReplayAnswer.Ok(Show(post, listed: false));
    }

    private ReplayAnswer Flag(JsonObject body)
    {
        DiscourseReplayPost post = _posts.Single(one => one.Id == (long)body["id"]!);
        post.Hidden |= (bool?)body["take_action"] == true;
        Flags.Add((post.Id, (string?)body["message"]));
        return ReplayAnswer.Ok(Show(post, listed: false));
    }

    /// <summary>Destroys a topic, as an administrator may.</summary>
    public void Destroy(DiscourseReplayTopic topic) => _topics.Remove(topic.Id);

    private DiscourseReplayPost? ById(string id) => _posts.Find(post => post.Id == Number(id));

    private static long Number(string text) => long.Parse(text.Replace(".json", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
