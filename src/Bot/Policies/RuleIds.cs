using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies;

/// <summary>Gives new rules of a group their codes: <c>r1</c>, <c>r2</c>, and never one that another rule had before.</summary>
internal static class RuleIds
{
    /// <summary>The rules, those without a code with one of their own. A code that the group never gave is not taken over.</summary>
    public static async Task<IReadOnlyList<GroupRule>> FillAsync(
        IDbContextFactory<ModerationDb> factory, string groupId, IReadOnlyList<GroupRule> rules, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<string> rows = await db.Set<StoredPolicy>().Where(row => row.GroupId == groupId && row.Settings != null)
            .Select(row => row.Settings!).ToListAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> given = [.. rows.SelectMany(row => PolicyJson.Read(row).Rules).Select(rule => rule.Id)];
        int next = given.Select(NumberOf).DefaultIfEmpty(0).Max();
        return [.. rules.Select(rule => given.Contains(rule.Id)
            ? rule
            : rule with { Id = string.Create(CultureInfo.InvariantCulture, $"r{++next}") })];
    }

    private static int NumberOf(string id) =>
        id is ['r', ..] && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
