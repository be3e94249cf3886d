using System.Globalization;
using ModerationBot.Sandbox.Faults;
using ModerationBot.Sandbox.Graph.Shapes;
using ModerationBot.Sandbox.Store;

namespace ModerationBot.Sandbox.Graph;

/// <summary>
/// The group's feed: newest update first, paged by time. Any page may be empty and still have a <c>next</c>;
/// only a page without <c>paging</c> is the end.
/// </summary>
internal sealed class FeedEdge(GroupStore store, FaultGate gate, GraphRequest request)
{
    private const int DefaultLimit = 25;
    private const int MaxLimit = 100;

    /// <summary>Cuts the asked page and names its posts by <paramref name="shape"/>.</summary>
    public GraphList<GraphPost> Page(Func<SandboxItem, GraphPost> shape)
    {
        var limit = Math.Min(MaxLimit, GraphParameters.Limit(request.Parameter("limit")) ?? DefaultLimit);
        var later = GraphCursor.TryRead(request.Parameter("__paging_token"), out var token);
        if (!later && gate.Strike(faults => faults.EmptyFeed, CallKinds.Feed) is not null)
        {
            return new GraphList<GraphPost>([]);
        }

        // After a full first page comes an empty one that goes on: whoever stops there misses the rest.
        if (later && token.Place == 1)
        {
            return new GraphList<GraphPost>([], Paging(token.Seconds, token.Number, 2, null));
        }

        var rest = Rest(later ? token : null);
        if (later && rest.Count > 0 && gate.Strike(faults => faults.DeleteBetweenPages, CallKinds.Feed) is not null)
        {
            store.Delete(rest[0].Id);
            rest.RemoveAt(0);
        }

        return Answer(rest, limit, later ? token : null, shape);
    }

    private GraphList<GraphPost> Answer(
        List<SandboxItem> rest, int limit, GraphCursor? token, Func<SandboxItem, GraphPost> shape)
    {
        IReadOnlyList<SandboxItem> page = [.. rest.Take(limit)];
        if (page.Count == 0)
        {
            return new GraphList<GraphPost>([]);
        }

        var place = token is null && page.Count == limit ? 1 : 2;
        var paging = Paging(page[^1].UpdatedAt.ToUnixTimeSeconds(), page[^1].Number, place, page[0]);
        return new GraphList<GraphPost>([.. Disturb(page, token).Select(shape)], paging);
    }

    private List<SandboxItem> Rest(GraphCursor? token)
    {
        var since = GraphParameters.Time(request.Parameter("since"));
        var until = GraphParameters.Time(request.Parameter("until"));
        var hiddenToo = request.Parameter("include_hidden") is "true" or "1";
        return
        [
            .. store.Snapshot()
                .Where(item => item.IsPost && (hiddenToo || !item.IsHidden))
                .Where(post => !(post.UpdatedAt < since) && !(token is null && post.UpdatedAt > until))
                .Where(post => token is not { } place || place.IsBefore(post))
                .OrderByDescending(post => post.UpdatedAt)
                .ThenByDescending(post => post.Number),
        ];
    }

    private IReadOnlyList<SandboxItem> Disturb(IReadOnlyList<SandboxItem> page, GraphCursor? token)
    {
        if (token is { } place
            && store.Snapshot().FirstOrDefault(item => item.IsPost && item.Number == place.Number) is { } last
            && gate.Strike(faults => faults.Duplicates, CallKinds.Feed) is not null)
        {
            page = [last, .. page];
        }

        return gate.Strike(faults => faults.OutOfOrder, CallKinds.Feed) is null ? page : gate.Shuffle(page);
    }

    private GraphPaging Paging(long seconds, long number, int place, SandboxItem? first)
    {
        var next = request.With(
            ("until", Text(seconds)),
            ("__paging_token", GraphCursor.Write(DateTimeOffset.FromUnixTimeSeconds(seconds), number, place)));
        var previous = first is null ? null : request.With(
            ("since", Text(first.UpdatedAt.ToUnixTimeSeconds())),
            ("until", null),
            ("__paging_token", null),
            ("__previous", "1"));
        return new GraphPaging(Previous: previous, Next: next);
    }

    private static string Text(long seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}
