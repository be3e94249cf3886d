using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>
/// One-time links to the form. Only hashes are stored, and a used one goes. Whether a link was used is told to nobody but who
/// sends a report with it: otherwise whoever handed links out could try them, and learn who wrote.
/// </summary>
internal sealed class ReportLinks(IDbContextFactory<ModerationDb> factory, IDecisionLog log, TimeProvider time)
{
    /// <summary>Most links made at once.</summary>
    public const int MostAtOnce = 50;

    /// <summary>Longest life, in days.</summary>
    public const int MostDays = 90;

    /// <summary>Most links that wait in a group.</summary>
    public const int MostWaiting = 1_000;

    private const int TokenBytes = 32;

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Makes links and notes in the decision log who made how many.</summary>
    /// <returns>The tokens, which are shown once and stored nowhere; none when a number is out of its limits or the group is unknown.</returns>
    public async Task<IReadOnlyList<string>> IssueAsync(
        string groupId, int count, int days, string actorId, CancellationToken cancellationToken)
    {
        if (count is < 1 or > MostAtOnce || days is < 1 or > MostDays)
        {
            return [];
        }

        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        int waiting = await db.Set<ReportLink>().CountAsync(l => l.GroupId == groupId, cancellationToken).ConfigureAwait(false);
        if (waiting + count > MostWaiting
            || !await db.Set<Feeds.Group>().AnyAsync(g => g.Id == groupId, cancellationToken).ConfigureAwait(false))
        {
            return [];
        }

        string[] tokens = [.. Enumerable.Range(0, count).Select(_ => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes)))];
        DateTimeOffset expires = time.GetUtcNow().AddDays(days);
        db.AddRange(tokens.Select(token => new ReportLink { GroupId = groupId, TokenHash = HashOf(token), ExpiresAt = expires }));
        await log.AppendAsync(
            db,
            LogKinds.ReportLinksMade,
            new Dictionary<string, object?> { ["group"] = groupId, ["count"] = count, ["days"] = days, ["actor"] = actorId },
            cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return tokens;
    }

    /// <summary>Whether a link is known to be past its end. One that was used looks like one that waits.</summary>
    public async Task<bool> IsOverAsync(string token, CancellationToken cancellationToken)
    {
        string hash = HashOf(token);
        DateTimeOffset now = time.GetUtcNow();
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<ReportLink>().AnyAsync(l => l.TokenHash == hash && l.ExpiresAt < now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Links that wait, by group.</summary>
    public async Task<IReadOnlyDictionary<string, int>> WaitingAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await db.Set<ReportLink>().Where(l => l.ExpiresAt >= now).GroupBy(l => l.GroupId)
            .Select(links => new { links.Key, Count = links.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes every waiting link of a group back.</summary>
    public async Task WithdrawAsync(string groupId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<ReportLink>().Where(l => l.GroupId == groupId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
