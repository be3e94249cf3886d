namespace ModerationBot.Sandbox.Graph;

/// <summary>The kinds of call that are counted and that a fault can be limited to.</summary>
internal static class CallKinds
{
    public const string Probe = "probe";
    public const string Me = "me";
    public const string Feed = "feed";
    public const string PostFeed = "post_feed";
    public const string Object = "object";
    public const string Ids = "ids";
    public const string Comments = "comments";
    public const string Delete = "delete";
    public const string Hide = "hide";
    public const string Unhide = "unhide";
    public const string Reply = "reply";
    public const string Unknown = "unknown";

    /// <summary>Every kind, as a fault may be limited to it.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Probe, Me, Feed, PostFeed, Object, Ids, Comments, Delete, Hide, Unhide, Reply, Unknown];

    /// <summary>Names a call by its verb and path.</summary>
    public static string Of(GraphRequest request, string groupId) => (request.Method, request.Path) switch
    {
        ("GET", []) => Ids,
        ("GET", ["me"]) => Me,
        ("GET", [var id]) => id == groupId ? Probe : Object,
        ("GET", [var id, "feed"]) when id == groupId => Feed,
        ("GET", [_, "comments"]) => Comments,
        ("DELETE", [_]) => Delete,
        ("POST", [var id, "feed"]) when id == groupId => PostFeed,
        ("POST", [_, "comments"]) => Reply,
        ("POST", [_]) => request.Parameter("is_hidden") is "true" or "1" or "True" ? Hide : Unhide,
        _ => Unknown,
    };
}
