using ModerationBot.Bot.Feeds.Http;
using ModerationBot.Bot.Feeds.NodeBb.Wire;

namespace ModerationBot.Bot.Feeds.NodeBb;

/// <summary>A category of a NodeBB forum.</summary>
/// <param name="target">Where it is.</param>
/// <param name="http">Makes the calls.</param>
/// <param name="overlapSeconds">Seconds re-read before the cursor.</param>
internal sealed class NodeBbFeedClient(NodeBbTarget target, FeedHttp http, int overlapSeconds) : IFeedClient
{
    /// <summary>Hiding is not promised: a soft deletion is what <see cref="FeedVerb.Remove"/> does here, and there is no other.</summary>
    public const FeedCapabilities Can = FeedCapabilities.HoldBeforePublish | FeedCapabilities.Restore | FeedCapabilities.HardDelete
        | FeedCapabilities.ReplyAsAdmin | FeedCapabilities.NativeFlag | FeedCapabilities.EditHistory;

    private readonly NodeBbSession _session = new(target, http);
    private readonly NodeBbPlaces _places = new();

    public FeedCapabilities Capabilities => Can;

    public async Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken)
    {
        NodeBbTopics category = await Reader().CategoryAsync(cancellationToken).ConfigureAwait(false);
        return new FeedProbe(FeedHealth.Ok, category.Name);
    }

    public IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken)
    {
        NodeBbReader reader = Reader();
        NodeBbPoll poll = new(reader, new NodeBbThreads(reader, ConfirmSightAsync), Held(reader));
        return poll.RunAsync(new NodeBbProgress(NodeBbCursor.Parse(cursor), overlapSeconds), cancellationToken);
    }

    public IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken)
    {
        NodeBbReader reader = Reader();
        return new NodeBbSweep(_session, reader, Held(reader), _places, ConfirmSightAsync).RunAsync(request, cancellationToken);
    }

    public Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken) =>
        Actions().StateAsync(platformId, cancellationToken);

    public Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken) => Can.Can(action.Verb)
        ? Actions().DoAsync(action, cancellationToken)
        : throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported);

    private NodeBbReader Reader() => new(_session, _places);

    private NodeBbHeld Held(NodeBbReader reader) => new(_session, reader, _places);

    private NodeBbActions Actions()
    {
        NodeBbReader reader = Reader();
        return new NodeBbActions(_session, reader, Held(reader), ConfirmSightAsync);
    }

    private Task<NodeBbTopics> ConfirmSightAsync(CancellationToken cancellationToken) => Reader().CategoryAsync(cancellationToken);
}
