using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds;

/// <summary>Reads for the page of feeds what each one can see and do, and how well it did.</summary>
internal sealed class FeedSightReader(
    IDbContextFactory<ModerationDb> contexts,
    IGroupStatusReader groups,
    IOptions<GroupsOptions> options,
    IEnumerable<IFeedClientFactory> factories,
    TimeProvider time)
{
    private const int LatestSpans = 8;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>All groups, in the order of the settings.</summary>
    public async Task<IReadOnlyList<FeedSight>> ReadAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, Group> known = await db.Set<Group>().AsNoTracking()
            .ToDictionaryAsync(group => group.Id, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        List<FeedSight> sights = [];
        foreach (GroupStatus group in await groups.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            List<FeedSpan> spans = await db.Set<FeedSpan>().AsNoTracking().Where(span => span.GroupId == group.Id)
                .OrderByDescending(span => span.Id).Take(LatestSpans).ToListAsync(cancellationToken).ConfigureAwait(false);
            sights.Add(new FeedSight(
                group.Id,
                group.Name,
                CardOf(group.Id),
                group.State,
                known[group.Id].Zone,
                await CoverageReader.SinceAsync(db, group.Id, now - Week, cancellationToken).ConfigureAwait(false) ?? now - Week,
                await CoverageReader.ReadAsync(db, group.Id, now - Week, now, cancellationToken).ConfigureAwait(false),
                spans));
        }

        return sights;
    }

    /// <summary>Cards of the kinds of feed that no group uses yet.</summary>
    public IReadOnlyList<FeedCard> OtherCards(IEnumerable<FeedSight> used)
    {
        HashSet<FeedCard> known = [.. used.Select(sight => sight.Card).OfType<FeedCard>()];
        return [.. factories.Select(factory => factory.Card).Where(card => !known.Contains(card))];
    }

    private FeedCard? CardOf(string groupId) => options.Value.Groups.FirstOrDefault(group => group.Id == groupId)?.Feed is { } feed
        ? factories.Single(factory => factory.Kind == feed.Kind).Card
        : null;
}
