using System.Runtime.CompilerServices;
using ModerationBot.Bot.Feeds.Graph.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>A group on a Graph-shaped server.</summary>
/// <param name="target">Where the group is; awaited at each use, because the sandbox tells only once it has started.</param>
/// <param name="http">Makes the calls.</param>
/// <param name="overlapSeconds">Seconds re-read before the cursor.</param>
/// <param name="time">The clock.</param>
internal sealed class GraphFeedClient(
    Func<CancellationToken, Task<GraphTarget>> target, FeedHttp http, int overlapSeconds, TimeProvider time) : IFeedClient
{
    private readonly CallPace _pace = new(time);

    /// <summary>
    /// An edited comment does not move in the feed, so edits are not promised by the cursor; what is deleted cannot be
    /// restored.
    /// </summary>
    public const FeedCapabilities Can = FeedCapabilities.Hide | FeedCapabilities.HardDelete | FeedCapabilities.CommentsInFeed;

    public FeedCapabilities Capabilities => Can;

    public async Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken) =>
        await ProbeAsync(await OpenAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<FeedPage> PollAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        GraphSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        GraphPoll poll = new(session, token => ConfirmSightAsync(session, token), time);
        GraphProgress progress = new(GraphCursor.Parse(cursor), overlapSeconds);
        await foreach (FeedPage page in poll.RunAsync(progress, cancellationToken))
        {
            yield return page;
        }
    }

    public async IAsyncEnumerable<FeedPage> SweepAsync(
        SweepRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        GraphSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        GraphSweep sweep = new(session, token => ConfirmSightAsync(session, token));
        await foreach (FeedPage page in sweep.RunAsync(request, cancellationToken))
        {
            yield return page;
        }
    }

    public async Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken)
    {
        GraphSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        GraphNode? node = await NodeAsync(session, platformId, GraphFields.State, cancellationToken).ConfigureAwait(false);
        return node switch { null => ItemState.Gone, { IsHidden: true } => ItemState.Hidden, _ => ItemState.Visible };
    }

    public Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken) => action.Verb switch
    {
        FeedVerb.Remove or FeedVerb.Purge => DeleteAsync(action.PlatformId, cancellationToken),
        FeedVerb.Hide => HideAsync(action.PlatformId, hidden: true, cancellationToken),
        FeedVerb.Show => HideAsync(action.PlatformId, hidden: false, cancellationToken),
        _ => throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported),
    };

    private async Task<string> DeleteAsync(string platformId, CancellationToken cancellationToken)
    {
        GraphSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        bool done = await WriteAsync(session, HttpMethod.Delete, platformId, null, cancellationToken).ConfigureAwait(false);
        return done ? FeedAnswers.Deleted : FeedAnswers.AlreadyGone;
    }

    private async Task<string> HideAsync(string platformId, bool hidden, CancellationToken cancellationToken)
    {
        GraphSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        // A post has no can_hide: only a comment is asked first.
        if (!GraphIds.IsPost(session.GroupId, platformId)
            && await NodeAsync(session, platformId, GraphFields.Hideable, cancellationToken).ConfigureAwait(false) is { CanHide: false })
        {
            throw new FeedException(FeedHealth.PermissionLost, "cannot_hide");
        }

        using FormUrlEncodedContent form = new([KeyValuePair.Create("is_hidden", hidden ? "true" : "false")]);
        bool done = await WriteAsync(session, HttpMethod.Post, platformId, form, cancellationToken).ConfigureAwait(false);
        return (done, hidden) switch { (false, _) => FeedAnswers.AlreadyGone, (_, true) => FeedAnswers.Hidden, _ => FeedAnswers.Shown };
    }

    private async Task<GraphSession> OpenAsync(CancellationToken cancellationToken) =>
        new(await target(cancellationToken).ConfigureAwait(false), http, _pace);

    private static async Task<FeedProbe> ProbeAsync(GraphSession session, CancellationToken cancellationToken)
    {
        try
        {
            GraphNode group = await session.GetAsync(session.Urls.Group(), GraphJson.Default.GraphNode, cancellationToken)
                .ConfigureAwait(false);
            return new FeedProbe(group.Id == session.GroupId ? FeedHealth.Ok : FeedHealth.PermissionLost, group.Name);
        }
        catch (GraphGoneException)
        {
            return new FeedProbe(FeedHealth.PermissionLost, null);
        }
    }

    private static async Task ConfirmSightAsync(GraphSession session, CancellationToken cancellationToken)
    {
        FeedProbe probe = await ProbeAsync(session, cancellationToken).ConfigureAwait(false);
        if (probe.Health != FeedHealth.Ok)
        {
            throw new FeedException(probe.Health, "group_out_of_sight");
        }
    }

    /// <summary>One object; null when it is gone although the group is still seen.</summary>
    private static async Task<GraphNode?> NodeAsync(
        GraphSession session, string id, string fields, CancellationToken cancellationToken)
    {
        try
        {
            return await session.GetAsync(session.Urls.Node(id, fields), GraphJson.Default.GraphNode, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (GraphGoneException)
        {
            await ConfirmSightAsync(session, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Changes one object; false when it is gone although the group is still seen.</summary>
    private static async Task<bool> WriteAsync(
        GraphSession session, HttpMethod method, string id, HttpContent? form, CancellationToken cancellationToken)
    {
        try
        {
            Uri uri = session.Urls.Node(id);
            GraphAnswer answer = await session.SendAsync(method, uri, form, GraphJson.Default.GraphAnswer, cancellationToken)
                .ConfigureAwait(false);
            return answer.Success == true ? true : throw new FeedException(FeedHealth.Unavailable, "refused_without_code");
        }
        catch (GraphGoneException)
        {
            await ConfirmSightAsync(session, cancellationToken).ConfigureAwait(false);
            return false;
        }
    }
}
