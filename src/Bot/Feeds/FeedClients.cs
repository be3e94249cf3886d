using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ModerationBot.Bot.Feeds;

/// <summary>One client for each group with a feed, made at its first use and kept.</summary>
internal sealed class FeedClients(IOptions<GroupsOptions> options, IEnumerable<IFeedClientFactory> factories) : IFeedClients
{
    private readonly ConcurrentDictionary<string, Lazy<IFeedClient?>> _clients = new(StringComparer.Ordinal);

    public IFeedClient? Find(string groupId) =>
        _clients.GetOrAdd(groupId, id => new Lazy<IFeedClient?>(() => Create(id))).Value;

    private IFeedClient? Create(string groupId) => options.Value.Groups.FirstOrDefault(group => group.Id == groupId)?.Feed is { } feed
        ? factories.Single(factory => factory.Kind == feed.Kind).Create(feed)
        : null;
}
