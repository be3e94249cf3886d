using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Feeds.Webhooks;

/// <summary>Keeps hints until the items that they name were read.</summary>
internal sealed class HintBook(IDbContextFactory<ModerationDb> contexts, TimeProvider time)
{
    private const int Most = 100;

    /// <summary>Writes hints down, all or none, before the platform gets its answer.</summary>
    public async Task AddAsync(string groupId, IReadOnlyList<string> platformIds, CancellationToken cancellationToken)
    {
        if (platformIds.Count == 0)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        db.AddRange(platformIds.Select(id => new FeedHint { GroupId = groupId, PlatformId = id, At = now }));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The groups with hints: one question for all of them, because it is asked every second.</summary>
    public async Task<IReadOnlyList<string>> GroupsAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<FeedHint>().Select(hint => hint.GroupId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The oldest hints of a group, at most 100.</summary>
    public async Task<IReadOnlyList<FeedHint>> WaitingAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<FeedHint>().AsNoTracking().Where(hint => hint.GroupId == groupId)
            .OrderBy(hint => hint.Id).Take(Most).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets hints whose items were read. One that came while they were read stays.</summary>
    public async Task DoneAsync(IReadOnlyList<FeedHint> hints, CancellationToken cancellationToken)
    {
        List<long> ids = [.. hints.Select(hint => hint.Id)];
        await using ModerationDb db = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<FeedHint>().Where(hint => ids.Contains(hint.Id)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
