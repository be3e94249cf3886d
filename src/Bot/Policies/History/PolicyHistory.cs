using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies.History;

/// <summary>Every version of a group's policy, with what changed and what it did.</summary>
internal sealed class PolicyHistory(
    IDbContextFactory<ModerationDb> factory, PolicyBook book, Admins admins, ITextProtector protector, TimeProvider time)
{
    /// <summary>Most versions shown.</summary>
    public const int Most = 100;

    /// <summary>What is looked at before and after a change.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(28);

    /// <summary>Less says nothing of a week.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    /// <summary>The newest versions, newest first.</summary>
    public async Task<IReadOnlyList<PolicyStep>> ReadAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<StoredPolicy> rows = await db.Set<StoredPolicy>().AsNoTracking().Where(row => row.GroupId == groupId)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset first = rows.Count == 0 ? now : rows[Math.Max(0, rows.Count - Most)].SavedAt - Window;
        List<DateTimeOffset> raised = await db.Set<Flag>().Where(flag => flag.GroupId == groupId && flag.RaisedAt >= first)
            .Select(flag => flag.RaisedAt).ToListAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset[] sorted = [.. raised.Order()];
        DateTimeOffset? began = await db.Set<Flag>().Where(flag => flag.GroupId == groupId).MinAsync(flag => (DateTimeOffset?)flag.RaisedAt, cancellationToken)
            .ConfigureAwait(false);
        Dictionary<string, string?> names = [];
        foreach (string id in rows.Select(row => row.SavedBy).Distinct())
        {
            names[id] = await admins.FindNameAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return [.. Steps(groupId, rows, sorted, began ?? now, now, names).Reverse().Take(Most)];
    }

    /// <summary>The change that rules now; null while the settings file does. Its effect is not counted.</summary>
    public async Task<PolicyStep?> LastAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        StoredPolicy? row = await db.Set<StoredPolicy>().AsNoTracking().Where(one => one.GroupId == groupId && one.Mode == PolicyMode.Live)
            .OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return row is null
            ? null
            : new(
                row.Version, KindOf(row), await admins.FindNameAsync(row.SavedBy, cancellationToken).ConfigureAwait(false), row.SavedAt,
                protector.TryUnprotect(row.WhyCipher, out string? why) ? why : null, [], null, null);
    }

    /// <summary>What a row is called.</summary>
    public static string KindOf(StoredPolicy row) => row switch
    {
        { Mode: PolicyMode.Live, FromId: null } => "live",
        { Mode: PolicyMode.Live } => "adopted",
        { Settings: null } => "trial_ended",
        _ => "trial",
    };

    private IEnumerable<PolicyStep> Steps(
        string groupId, List<StoredPolicy> rows, DateTimeOffset[] raised, DateTimeOffset began, DateTimeOffset now, Dictionary<string, string?> names)
    {
        PolicySettings live = book.FromFile(groupId);
        StoredPolicy[] ruling = [.. rows.Where(row => row.Mode == PolicyMode.Live)];
        foreach (StoredPolicy row in rows)
        {
            PolicySettings? settings = row.Settings is { } json ? PolicyJson.Read(json) : null;
            IReadOnlyList<PolicyChange> changes = settings is null ? [] : PolicyDifferences.Of(live, settings);
            bool rules = row.Mode == PolicyMode.Live;
            DateTimeOffset until = rules ? ruling.Where(next => next.Id > row.Id).Select(next => next.SavedAt).DefaultIfEmpty(now).First() : now;
            DateTimeOffset since = rules ? ruling.Where(past => past.Id < row.Id).Select(past => past.SavedAt).DefaultIfEmpty(began).Last() : began;
            yield return new(
                row.Version,
                KindOf(row),
                names[row.SavedBy],
                row.SavedAt,
                protector.TryUnprotect(row.WhyCipher, out string? why) ? why : null,
                changes,
                rules ? PerWeek(raised, Later(since, row.SavedAt - Window), row.SavedAt) : null,
                rules ? PerWeek(raised, row.SavedAt, Sooner(until, row.SavedAt + Window)) : null);
            live = rules && settings is not null ? settings : live;
        }
    }

    private static double? PerWeek(DateTimeOffset[] raised, DateTimeOffset from, DateTimeOffset to) => to - from < Shortest
        ? null
        : (Before(raised, to) - Before(raised, from)) / ((to - from).TotalDays / 7);

    /// <summary>How many of sorted moments lie before one.</summary>
    private static int Before(DateTimeOffset[] sorted, DateTimeOffset moment)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = sorted[middle] < moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
