using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>Counts the rulings of the policy on trial.</summary>
internal sealed class ShadowReader(IDbContextFactory<ModerationDb> factory, PolicyBook book, TimeProvider time)
{
    /// <summary>The counts of a group's trial; null when none runs.</summary>
    public async Task<ShadowCount?> ReadAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if ((await book.RefreshAsync(db, cancellationToken).ConfigureAwait(false)).ShadowOf(groupId) is not { Id: var id })
        {
            return null;
        }

        DateTimeOffset since = await db.Set<StoredPolicy>().Where(p => p.Id == id).Select(p => p.SavedAt)
            .SingleAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset week = time.GetUtcNow().AddDays(-7);
        var counts = await db.Set<ShadowRuling>().Where(r => r.PolicyId == id)
            .GroupBy(r => new { r.Flagged, r.LiveFlagged, Recent = r.RuledAt >= week })
            .Select(same => new { same.Key.Flagged, same.Key.LiveFlagged, same.Key.Recent, Count = same.Count() })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        int Count(bool flagged, bool live, bool recentOnly) =>
            counts.Where(c => c.Flagged == flagged && c.LiveFlagged == live && (c.Recent || !recentOnly)).Sum(c => c.Count);
        return new(
            id, since, Count(true, false, true), Count(false, true, true), Count(true, false, false), Count(false, true, false),
            Count(true, true, false), await CategoriesAsync(db, id, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<IReadOnlyList<CodeCount>> CategoriesAsync(ModerationDb db, long id, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<string>> more = await db.Set<ShadowRuling>().AsNoTracking()
            .Where(r => r.PolicyId == id && r.Flagged && !r.LiveFlagged).Select(r => r.Categories)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. more.SelectMany(categories => categories.Take(1)).CountBy(category => category)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new CodeCount(pair.Key, pair.Value))];
    }
}
