using System.Globalization;
using System.Text.Json.Nodes;
using ModerationBot.Bot.Tests.Feeds.Replay;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.BuddyPress;

/// <summary>
/// BuddyPress with one private group, number 1, as a site administrator sees it, in version 1 or 2 of its interface. Bodies
/// are the recorded ones with other values.
/// </summary>
internal sealed class BuddyPressReplay(ManualTime time, string version) : ReplayServer
{
    public const string Password = "the password that no address may hold";
    private const string Header = "Basic Ym90OnRoZSBwYXNzd29yZCB0aGF0IG5vIGFkZHJlc3MgbWF5IGhvbGQ=";

    private readonly List<BuddyPressReplayItem> _posts = [];
    private readonly Dictionary<long, BuddyPressReplayItem> _items = [];
    private long _next = 100;

    public bool PasswordRevoked { get; set; }

    public bool Outsider { get; set; }

    public bool Shuffled { get; set; }

    public bool Empty { get; set; }

    public bool Nameless { get; set; }

    public bool FailWrites { get; set; }

    /// <summary>Called before each page but the first; gets its number.</summary>
    public Action<int>? BeforeFurtherPage { get; set; }

    /// <summary>Bodies of what was written.</summary>
    public List<JsonObject> Written { get; } = [];

    public IReadOnlyList<BuddyPressReplayItem> Posts => _posts;

    public BuddyPressReplayItem Add(string html, BuddyPressReplayItem? parent = null, long group = 1)
    {
        BuddyPressReplayItem item = new()
        {
            Id = _next++,
            Parent = parent,
            Post = parent?.Post ?? parent,
            Time = time.GetUtcNow(),
            Html = html,
            Group = group,
        };
        _items[item.Id] = item;
        (parent?.Comments ?? _posts).Add(item);
        return item;
    }

    public BuddyPressReplayItem Find(string id) => _items[long.Parse(id.Split('_')[^1], CultureInfo.InvariantCulture)];

    public static string IdOf(BuddyPressReplayItem item) => string.Create(
        CultureInfo.InvariantCulture, $"{(item.Post is { } post ? $"{post.Id}_" : "")}{item.Id}");

    public void Delete(BuddyPressReplayItem item)
    {
        foreach (BuddyPressReplayItem comment in item.Comments.ToList())
        {
            Delete(comment);
        }

        (item.Parent?.Comments ?? _posts).Remove(item);
        _items.Remove(item.Id);
    }

    protected override bool IsFeed(ReplayCall call) => call.Path.EndsWith("/activity", StringComparison.Ordinal) && call.Method == "GET";

    protected override ReplayAnswer Answer(ReplayCall call)
    {
        bool guest = PasswordRevoked || call.Authorization != Header;
        if (call.Parts is ["wp-json", "wp", "v2", "users", "me"])
        {
            return guest ? ReplayAnswer.Sample("bp_v2_item_unauth_error") : ReplayAnswer.Ok(new JsonObject { ["id"] = 9 });
        }

        if (call.Parts is not ["wp-json", "buddypress", _, ..] || call.Parts[2] != version)
        {
            return Error(404, "rest_no_route");
        }

        return (call.Method, call.Parts[3..]) switch
        {
            // A stranger's list is empty, and says so with 200.
            ("GET", ["activity"]) when guest || Outsider || Empty => ReplayAnswer.Ok(new JsonArray()),
            _ when guest => ReplayAnswer.Sample("bp_v2_item_unauth_error"),
            _ when Outsider => Error(403, "bp_rest_authorization_required"),
            ("POST", _) when FailWrites => new ReplayAnswer(502, null),
            ("GET", ["activity"]) when call.Query.ContainsKey("include") => Included(call),
            ("GET", ["activity"]) => Page(call.Number("page", 1), call.Number("per_page", 20)),
            ("GET", ["groups", "1"]) => One(Samples.Body("bp_v2_groups")[0]!.DeepClone()),
            ("GET", ["groups", "1", "members"]) => ReplayAnswer.Sample("bp_group_members"),
            ("GET", ["activity", var id]) => _items.TryGetValue(Number(id), out BuddyPressReplayItem? item) && !item.Spam
                ? One(Show(item, threaded: false))
                : ReplayAnswer.Sample("bp_activity_gone_error"),
            ("DELETE", ["activity", var id]) => DeleteOne(Number(id)),
            ("POST", ["activity"]) => Create(call.Body),
            _ => Error(404, "rest_no_route"),
        };
    }

    private ReplayAnswer One(JsonNode node) => ReplayAnswer.Ok(version == "v1" ? new JsonArray(node) : node);

    private static ReplayAnswer Error(int status, string code) => new(
        status, new JsonObject { ["code"] = code, ["message"] = "x", ["data"] = new JsonObject { ["status"] = status } });

    private ReplayAnswer Page(int page, int size)
    {
        if (page > 1)
        {
            BeforeFurtherPage?.Invoke(page);
        }

        List<BuddyPressReplayItem> all = [.. Listed().OrderByDescending(post => post.Time).ThenByDescending(post => post.Id)];
        List<BuddyPressReplayItem> shown = [.. all.Skip((page - 1) * size).Take(size)];
        shown = Shuffled && shown.Count > 2 ? [.. shown.AsEnumerable().Reverse(), shown[0], shown[^1]] : shown;
        JsonArray body = [.. shown.Select(post => Show(post, threaded: true))];
        return shown.Count == 0
            ? ReplayAnswer.Ok(body)
            : new ReplayAnswer(
                200,
                body,
                ("X-WP-Total", all.Count.ToString(CultureInfo.InvariantCulture)),
                ("X-WP-TotalPages", ((all.Count + size - 1) / size).ToString(CultureInfo.InvariantCulture)));
    }

    private ReplayAnswer Included(ReplayCall call)
    {
        HashSet<long> ids = [.. call.Query["include"].ToString().Split(',').Select(Number)];
        return ReplayAnswer.Ok(new JsonArray([.. Listed().Where(post => ids.Contains(post.Id)).Select(post => Show(post, threaded: true))]));
    }

    private IEnumerable<BuddyPressReplayItem> Listed() => _posts.Where(post => post.Group == 1 && !post.Spam);

    private JsonNode Show(BuddyPressReplayItem item, bool threaded)
    {
        string sample = (version, item.Post is null) switch
        {
            ("v2", true) => "bp_v2_activity_list_threaded",
            (_, true) => "bp_activity_list_threaded",
            _ => "bp_activity_one_threaded_nested",
        };
        JsonNode node = Samples.Body(sample)[0]!;
        node = item.Post is null ? node.DeepClone() : node["comments"]![0]!.DeepClone();
        node["id"] = item.Id;
        node["content"]!["rendered"] = $"<p>{item.Html}</p>\n";
        node["primary_item_id"] = item.Post?.Id ?? item.Group;
        node["secondary_item_id"] = item.Parent?.Id ?? 0;
        node["date_gmt"] = item.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        node["user_id"] = Nameless ? 0 : 3;
        node["title"] = "<a href=\"https://site.example/members/alice/\">Alice</a> posted an update in the group";
        JsonObject shown = node.AsObject();
        shown.Remove("comments");
        shown.Remove("comment_count");
        if (item.Comments.Count > 0)
        {
            shown["comment_count"] = item.Comments.Count;
            if (threaded)
            {
                shown["comments"] = new JsonArray([.. item.Comments.Select(comment => Show(comment, threaded: true))]);
            }
        }

        return node;
    }

    private ReplayAnswer DeleteOne(long id)
    {
        if (!_items.TryGetValue(id, out BuddyPressReplayItem? item))
        {
            return ReplayAnswer.Sample("bp_activity_gone_error");
        }

        Delete(item);
        return ReplayAnswer.Sample(version == "v1" ? "bp_activity_delete" : "bp_v2_activity_delete");
    }

    private ReplayAnswer Create(JsonObject body)
    {
        Written.Add(body.DeepClone().AsObject());
        BuddyPressReplayItem parent = _items[(long?)body["secondary_item_id"] ?? (long)body["primary_item_id"]!];
        return One(Show(Add((string)body["content"]!, parent), threaded: false));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
