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

    /// <summary>Items hidden right now.</summary>
    public ConcurrentDictionary<string, bool> Hidden { get; } = new();

    public int Hidings { get; private set; }

    public int Showings { get; private set; }

    /// <summary>Called when a message has arrived and before its answer goes out; the caller may be dead by then.</summary>
    public Action? DuringReply { get; set; }

    /// <summary>Words that arrived, by item, each time that they did.</summary>
    public ConcurrentQueue<(string PlatformId, string? Words)> Replies { get; } = new();

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

        switch (action.Verb)
        {
            case FeedVerb.Hide:
                Hidings++;
                Hidden[action.PlatformId] = true;
                return Answer(FeedAnswers.Hidden);
            case FeedVerb.Show:
                Showings++;
                Hidden.TryRemove(action.PlatformId, out _);
                return Answer(FeedAnswers.Shown);
            case FeedVerb.Reply:
                Replies.Enqueue((action.PlatformId, action.Text));
                DuringReply?.Invoke();
                cancellationToken.ThrowIfCancellationRequested();
                return Answer(FeedAnswers.Replied);
        }

        if (action.Verb == FeedVerb.Restore)
        {
            Restorals++;
            return Task.FromResult(Removals.TryRemove(action.PlatformId, out _) ? FeedAnswers.Restored : FeedAnswers.AlreadyGone);
        }

        Removals.AddOrUpdate(action.PlatformId, 1, (_, count) => count + 1);
        return Answer(Capabilities.Can(FeedVerb.Restore) ? FeedAnswers.Trashed : FeedAnswers.Deleted);
    }

    private Task<string> Answer(string answer) =>
        LoseAnswer ? throw new FeedException(FeedHealth.Unavailable, "http_timeout") : Task.FromResult(answer);
}
