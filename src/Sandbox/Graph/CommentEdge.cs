using System.Globalization;
using ModerationBot.Sandbox.Graph.Shapes;

namespace ModerationBot.Sandbox.Graph;

/// <summary>
/// Parameters of a comments edge. The default is what the real one does: top level only, ranked, and not complete.
/// </summary>
internal sealed record CommentEdge
{
    private const int MaxLimit = 100;

    public static CommentEdge Default { get; } = new();

    public bool Stream { get; private init; }

    /// <summary>Null until asked for: ranked at the top level, chronological in a stream.</summary>
    public string? Order { get; private init; }

    public DateTimeOffset? Since { get; private init; }

    public DateTimeOffset? Until { get; private init; }

    public int Limit { get; private init; } = 25;

    public string? After { get; private init; }

    public bool WithSummary { get; private init; }

    private string EffectiveOrder => Order ?? (Stream ? "chronological" : "ranked");

    /// <summary>Null with a refusal when a parameter is not understood.</summary>
    public static CommentEdge? Read(Func<string, string?> parameter, out GraphAnswer? refusal)
    {
        refusal = Check(parameter);
        return refusal is not null ? null : new CommentEdge
        {
            Stream = parameter("filter") == "stream",
            Order = parameter("order"),
            Since = GraphParameters.Time(parameter("since")),
            Until = GraphParameters.Time(parameter("until")),
            Limit = Math.Min(MaxLimit, GraphParameters.Limit(parameter("limit")) ?? 25),
            After = parameter("after"),
            WithSummary = parameter("summary") is "true" or "1",
        };
    }

    /// <summary>Made-up likes, the same at each call: the ranking needs something to rank by.</summary>
    public static int Likes(SandboxItem comment) => (int)(comment.Number * 7 % 13);

    /// <summary>Cuts the page out of all the comments of a thread.</summary>
    public CommentPage Page(SandboxItem under, IEnumerable<SandboxItem> thread)
    {
        var below = thread.Where(item => IsUnder(item, under)).ToList();
        var ordered = Ordered(below.Where(InTime)).ToList();
        var start = Start(ordered);
        var items = ordered.Skip(start).Take(Limit).ToList();
        var summary = WithSummary ? new GraphSummary(EffectiveOrder, below.Count, true) : null;
        return new CommentPage(items, start + items.Count < ordered.Count, summary)
        {
            Before = items.Count == 0 ? null : Cursor(items[0], start),
            After = items.Count == 0 ? null : Cursor(items[^1], start + items.Count - 1),
        };
    }

    /// <summary>The parameters of the next page's address.</summary>
    public (string Name, string? Value)[] Parameters(string after, FieldSet fields) =>
    [
        ("filter", Stream ? "stream" : "toplevel"),
        ("order", Order),
        ("since", Since?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("until", Until?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ("limit", Limit.ToString(CultureInfo.InvariantCulture)),
        ("fields", string.Join(',', fields.Names)),
        ("after", after),
    ];

    private static GraphAnswer? Check(Func<string, string?> parameter)
    {
        if (parameter("filter") is not (null or "toplevel" or "stream"))
        {
            return GraphErrors.BadParameter("Param filter must be one of {stream, toplevel}");
        }

        if (parameter("order") is not (null or "ranked" or "chronological" or "reverse_chronological"))
        {
            return GraphErrors.BadParameter("Param order must be one of {chronological, reverse_chronological, ranked}");
        }

        return GraphParameters.Check(parameter, "since", "until");
    }

    private bool IsUnder(SandboxItem item, SandboxItem under) =>
        item.Id != under.Id && (item.ParentId == under.Id || (Stream && under.IsPost));

    private bool InTime(SandboxItem item) => !(item.CreatedAt < Since) && !(item.CreatedAt > Until);

    private IEnumerable<SandboxItem> Ordered(IEnumerable<SandboxItem> items) => EffectiveOrder switch
    {
        "chronological" => items.OrderBy(item => item.CreatedAt).ThenBy(item => item.Number),
        "reverse_chronological" => items.OrderByDescending(item => item.CreatedAt).ThenByDescending(item => item.Number),
        // The ranking leaves some out: who relies on it misses comments.
        _ => items.Where(item => item.Number % 4 != 0).OrderByDescending(Likes).ThenBy(item => item.Number),
    };

    private int Start(List<SandboxItem> ordered)
    {
        if (!GraphCursor.TryRead(After, out var cursor))
        {
            return 0;
        }

        // By place in the ranking, by time elsewhere: a deletion in between must not skip a comment.
        var next = EffectiveOrder switch
        {
            "chronological" => ordered.FindIndex(item => cursor.CompareTo(item) < 0),
            "reverse_chronological" => ordered.FindIndex(item => cursor.CompareTo(item) > 0),
            _ => cursor.Place + 1,
        };
        return next < 0 ? ordered.Count : next;
    }

    private static string Cursor(SandboxItem item, int place) => GraphCursor.Write(item.CreatedAt, item.Number, place);
}
