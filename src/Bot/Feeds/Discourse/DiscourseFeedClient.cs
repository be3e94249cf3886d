using ModerationBot.Bot.Feeds.Discourse.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>A category of a Discourse forum. Not verified against a running server.</summary>
internal sealed class DiscourseFeedClient(DiscourseTarget target, FeedHttp http) : IFeedClient
{
    /// <summary>
    /// Deleting for good is not promised: the platform asks for a second administrator or some minutes of waiting. An edit shows
    /// at the next poll only among the newest 50 posts.
    /// </summary>
    public const FeedCapabilities Can = FeedCapabilities.Hide | FeedCapabilities.Restore | FeedCapabilities.ReplyAsAdmin
        | FeedCapabilities.NativeFlag | FeedCapabilities.EditHistory | FeedCapabilities.CommentsInFeed;

    private readonly DiscourseSession _session = new(target, http);

    public FeedCapabilities Capabilities => Can;

    public async Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken)
    {
        DiscourseCategory category = await _session.CategoryAsync(cancellationToken).ConfigureAwait(false);
        return new FeedProbe(FeedHealth.Ok, category.Name);
    }

    public IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken) =>
        new DiscoursePoll(_session).RunAsync(new DiscourseProgress(DiscourseCursor.Parse(cursor)), cancellationToken);

    public IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken) =>
        new DiscourseSweep(_session).RunAsync(request, cancellationToken);

    public Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken) =>
        new DiscourseActions(_session).StateAsync(platformId, cancellationToken);

    public Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken) => Can.Can(action.Verb)
        ? new DiscourseActions(_session).DoAsync(action, cancellationToken)
        : throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported);
}
