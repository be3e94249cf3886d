using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>
/// "Not for me today": leaves an open flag out of one person's queue until the day ends in the group's zone. Logged, because what
/// many skip is hard.
/// </summary>
internal sealed class SkipDesk(IDbContextFactory<ModerationDb> factory, IDecisionLog log, TimeProvider time)
{
    /// <summary>Skips an open flag and ends the person's claim on it.</summary>
    public async Task<DeskStatus> SkipAsync(long flagId, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Flag? flag = await db.Set<Flag>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == flagId, cancellationToken).ConfigureAwait(false);
        if (flag is not { State: FlagState.Open })
        {
            return flag is null ? DeskStatus.NotFound : DeskStatus.AlreadyDecided;
        }

        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset until = await EndOfDayAsync(db, flag.GroupId, now, cancellationToken).ConfigureAwait(false);
        Skip skip = await db.Set<Skip>().FirstOrDefaultAsync(s => s.SkippedBy == actorId && s.FlagId == flagId, cancellationToken).ConfigureAwait(false)
            ?? db.Add(new Skip { FlagId = flagId, SkippedBy = actorId, SkippedAt = now, HiddenUntil = until }).Entity;
        (skip.SkippedAt, skip.HiddenUntil) = (now, until);
        await db.Set<Claim>().Where(c => c.FlagId == flagId && c.ClaimedBy == actorId).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, object?> payload = new() { ["flag"] = flagId, ["version"] = flag.Version, ["actor"] = actorId };
        await log.AppendAsync(db, LogKinds.FlagSkipped, payload, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return DeskStatus.Done;
    }

    /// <summary>Brings a skipped flag back into the person's queue.</summary>
    public async Task TakeBackAsync(long flagId, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<Skip>().Where(s => s.FlagId == flagId && s.SkippedBy == actorId).ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Ids of the flags that a person's queue leaves out at a moment, for a query over flags.</summary>
    public static IQueryable<long> HiddenFrom(ModerationDb db, string personId, DateTimeOffset now) =>
        db.Set<Skip>().Where(s => s.SkippedBy == personId && s.HiddenUntil > now).Select(s => s.FlagId);

    private static async Task<DateTimeOffset> EndOfDayAsync(
        ModerationDb db, string groupId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Group? group = await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == groupId, cancellationToken).ConfigureAwait(false);
        TimeZoneInfo zone = group?.Zone ?? TimeZoneInfo.Utc;
        DateTime midnight = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        // Where the clocks change at midnight, the hour that does not exist ends at the one after.
        return new DateTimeOffset(midnight, zone.GetUtcOffset(zone.IsInvalidTime(midnight) ? midnight.AddHours(-1) : midnight));
    }
}
