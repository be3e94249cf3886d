using System.Collections.Concurrent;
using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.Tests.Statements;

/// <summary>A platform in memory that removes, restores, hides and answers, and can fail to.</summary>
internal sealed class AnsweringPlatform : IFeedClients, IFeedClient
{
    private readonly ConcurrentDictionary<string, bool> _gone = new();

    public ConcurrentQueue<FeedAction> Replies { get; } = new();

    /// <summary>Thrown instead of answering.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Thrown instead of removing.</summary>
    public FeedException? RemovalRefusal { get; set; }

    public FeedCapabilities Capabilities { get; set; } =
        FeedCapabilities.ReplyAsAdmin | FeedCapabilities.Restore | FeedCapabilities.Hide | FeedCapabilities.HardDelete;

    public IFeedClient? Find(string groupId) => this;

    public Task<FeedProbe> ProbeAsync(CancellationToken cancellationToken) => Task.FromResult(new FeedProbe(FeedHealth.Ok, null));

    public IAsyncEnumerable<FeedPage> PollAsync(string? cursor, CancellationToken cancellationToken) => AsyncEnumerable.Empty<FeedPage>();

    public IAsyncEnumerable<FeedPage> SweepAsync(SweepRequest request, CancellationToken cancellationToken) => AsyncEnumerable.Empty<FeedPage>();

    public Task<ItemState> StateAsync(string platformId, CancellationToken cancellationToken) =>
        Task.FromResult(_gone.ContainsKey(platformId) ? ItemState.Gone : ItemState.Visible);

    public Task<string> ActAsync(FeedAction action, CancellationToken cancellationToken)
    {
        switch (action.Verb)
        {
            case FeedVerb.Reply:
                if (Refusal is not null)
                {
                    throw Refusal;
                }

                Replies.Enqueue(action);
                return Task.FromResult(FeedAnswers.Replied);
            case FeedVerb.Restore:
                return Task.FromResult(_gone.TryRemove(action.PlatformId, out _) ? FeedAnswers.Restored : FeedAnswers.AlreadyGone);
            default:
                if (RemovalRefusal is not null)
                {
                    throw RemovalRefusal;
                }

                _gone[action.PlatformId] = true;
                return Task.FromResult(Capabilities.Can(FeedVerb.Restore) ? FeedAnswers.Trashed : FeedAnswers.Deleted);
        }
    }
}
