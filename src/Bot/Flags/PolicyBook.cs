using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>
/// Each group's policy: the newest saved one, else what the settings file says. Everybody who needs a threshold, a word or a
/// group's rule asks here, so that a change counts everywhere at once and without a new start.
/// </summary>
internal sealed class PolicyBook(
    IDbContextFactory<ModerationDb> factory, IOptions<PolicyOptions> options, IOptions<GroupsOptions> groups, IOptions<ReasonsOptions> reasons)
{
    private volatile PolicySnapshot? _snapshot;

    /// <summary>The policies as last read.</summary>
    public PolicySnapshot Current => _snapshot ?? Read();

    /// <summary>The policy that rules a group, as last read.</summary>
    public Policy Of(string groupId) => Current.Of(groupId);

    /// <summary>What the settings file says for a group: its first policy.</summary>
    public PolicySettings FromFile(string groupId) => groups.Value.Groups.FirstOrDefault(group => group.Id == groupId) is { } group
        ? PolicySettings.Of(options.Value, group)
        : PolicySettings.Of(options.Value);

    /// <summary>Reads again what was saved since, by whatever process.</summary>
    public async Task<PolicySnapshot> RefreshAsync(ModerationDb db, CancellationToken cancellationToken)
    {
        long newest = await db.Set<StoredPolicy>().MaxAsync(row => (long?)row.Id, cancellationToken).ConfigureAwait(false) ?? 0;
        return _snapshot is { } known && known.Newest == newest
            ? known
            : Take(await Standing(db).ToListAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The same, with a context of its own.</summary>
    public async Task<PolicySnapshot> RefreshAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await RefreshAsync(db, cancellationToken).ConfigureAwait(false);
    }

    private PolicySnapshot Read()
    {
        using ModerationDb db = factory.CreateDbContext();
        return Take([.. Standing(db)]);
    }

    /// <summary>The newest row of each group and mode; among them always the newest of all.</summary>
    private static IQueryable<Standing> Standing(ModerationDb db)
    {
        IQueryable<StoredPolicy> rows = db.Set<StoredPolicy>();
        return rows.AsNoTracking()
            .Where(row => !rows.Any(later => later.GroupId == row.GroupId && later.Mode == row.Mode && later.Id > row.Id))
            .Select(row => new Standing(row.Id, row.GroupId, row.Mode, row.Settings, rows.Any(next => next.FromId == row.Id)));
    }

    private PolicySnapshot Take(IReadOnlyList<Standing> rows)
    {
        Dictionary<string, Policy> live = groups.Value.Groups.ToDictionary(
            group => group.Id, group => new Policy(group.Id, PolicySettings.Of(options.Value, group)), StringComparer.Ordinal);
        Dictionary<string, ShadowPolicy> shadows = new(StringComparer.Ordinal);
        foreach (Standing row in rows.Where(row => row.Settings is not null))
        {
            if (row.Mode == PolicyMode.Live)
            {
                live[row.GroupId] = new Policy(row.GroupId, PolicyJson.Read(row.Settings!));
            }
            else if (!row.IsOver)
            {
                shadows[row.GroupId] = new(row.Id, new Policy(row.GroupId, PolicyJson.Read(row.Settings!)));
            }
        }

        PolicySnapshot snapshot = new(
            rows.Select(row => row.Id).DefaultIfEmpty(0).Max(), new Policy("", PolicySettings.Of(options.Value)), live, shadows);
        reasons.Value.From = snapshot.LowestDiscrimination;
        return _snapshot = snapshot;
    }
}
