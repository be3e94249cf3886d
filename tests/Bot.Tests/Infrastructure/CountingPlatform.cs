using System.Collections.Concurrent;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>A platform in memory that counts removals and can refuse or break off in the middle of one.</summary>
internal sealed class CountingPlatform : IFeedClients, IFeedClient
{
    public ConcurrentDictionary<string, int> Removals { get; } = new();

    public FeedException? Refusal { get; set; }

    /// <summary>The call reaches the platform, but its answer is lost.</summary>
    public bool LoseAnswer { get; set; }

    public bool HasFeed { get; set; } = true;

    /// <summary>With <see cref="FeedCapabilities.Restore"/> a removal goes to the trash.</summary>
    public FeedCapabilities Capabilities { get; set; } = FeedCapabilities.HardDelete;

    public int Restorals { get; private set; }

    public IFeedClient? Find(string groupId) => HasFeed ? this : null;

    public Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult(new FeedProbe(FeedHealth.Ok, null));

    public IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken) => AsyncEnumerable.Empty<FeedPage>();

    public IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken) => AsyncEnumerable.Empty<FeedPage>();

    public Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken) =>
        Task.FromResult(Removals.ContainsKey(platformId) ? ItemState.Gone : ItemState.Visible);

    public Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken)
    {
        if (Refusal is not null)
        {
            throw Refusal;
        }

        if (action.Verb == FeedVerb.Restore)
        {
            Restorals++;
            return Task.FromResult(Removals.TryRemove(action.PlatformId, out _) ? FeedAnswers.Restored : FeedAnswers.AlreadyGone);
        }

        Removals.AddOrUpdate(action.PlatformId, 1, (_, count) => count + 1);
        return LoseAnswer ? throw new FeedException(FeedHealth.Unavailable, "http_timeout") : Task.FromResult(Capabilities.Can(FeedVerb.Restore) ? FeedAnswers.Trashed : FeedAnswers.Deleted);
    }
}
