using ModerationBot.Bot.Feeds.BuddyPress.Wire;
using ModerationBot.Bot.Feeds.Http;

namespace ModerationBot.Bot.Feeds.BuddyPress;

/// <summary>A group of a BuddyPress site. Not verified against a running server.</summary>
internal sealed class BuddyPressFeedClient(BuddyPressTarget target, FeedHttp http) : IFeedClient
{
    /// <summary>The platform can neither hide nor hold nor bring back.</summary>
    public const FeedCapabilities Can = FeedCapabilities.HardDelete | FeedCapabilities.ReplyAsAdmin | FeedCapabilities.CommentsInFeed;

    private readonly BuddyPressSession _session = new(target, http);
    private readonly BuddyPressMemory _memory = new();

    public FeedCapabilities Capabilities => Can;

    public async Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken)
    {
        await _session.ConfirmSightAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            BuddyPressGroup group = await _session.OneAsync(
                HttpMethod.Get, urls => urls.Group(), BuddyPressJson.Default.BuddyPressGroup, cancellationToken).ConfigureAwait(false);
            return new FeedProbe(FeedHealth.Ok, group.Name);
        }
        catch (BuddyPressGoneException)
        {
            return new FeedProbe(FeedHealth.PermissionLost, null);
        }
    }

    public IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken) =>
        new BuddyPressPoll(_session, _memory).RunAsync(cursor, cancellationToken);

    public IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken) =>
        new BuddyPressSweep(_session).RunAsync(request, cancellationToken);

    public Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken) =>
        new BuddyPressActions(_session).StateAsync(platformId, cancellationToken);

    public Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken) => action.Verb switch
    {
        FeedVerb.Remove or FeedVerb.Purge => new BuddyPressActions(_session).DeleteAsync(action.PlatformId, cancellationToken),
        FeedVerb.Reply => new BuddyPressActions(_session).ReplyAsync(action.PlatformId, action.Text ?? "", cancellationToken),
        _ => throw new FeedException(FeedHealth.PermissionLost, FeedVerbs.Unsupported),
    };
}
