using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>
/// Claims: a person who looks at a flag holds it for some minutes, so that two do not read the same. A claim is a courtesy, not
/// the lock: the flag's version is. Only taking one over is logged; what a person opened is logged by itself.
/// </summary>
internal sealed class ClaimDesk(
    IDbContextFactory<ModerationDb> factory, Admins names, IDecisionLog log, IOptions<ReviewOptions> options, TimeProvider time)
{
    /// <summary>
    /// Takes or renews the claim on an open flag. A colleague's claim stands until it ends; nobody claims an own affair.
    /// </summary>
    /// <returns>Who holds the flag now, who may be a colleague; null when nobody does.</returns>
    public async Task<ClaimSign?> ClaimAsync(long flagId, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Flag? flag = await db.Set<Flag>().AsNoTracking().Include(f => f.Item)
            .FirstOrDefaultAsync(f => f.Id == flagId && f.State == FlagState.Open, cancellationToken).ConfigureAwait(false);
        Claim? claim = await db.Set<Claim>().FirstOrDefaultAsync(c => c.FlagId == flagId, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        if (claim is not null && claim.ClaimedBy != actorId && claim.ClaimedUntil > now)
        {
            return await SignAsync(claim, actorId, cancellationToken).ConfigureAwait(false);
        }

        if (flag is null || await Conflicts.IsOwnAffairAsync(db, flag, actorId, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        claim ??= db.Add(new Claim { FlagId = flagId, ClaimedBy = actorId, ClaimedUntil = now }).Entity;
        claim.ClaimedBy = actorId;
        claim.ClaimedUntil = now.AddMinutes(options.Value.ClaimMinutes);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return await SignAsync(claim, actorId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the person's own claim; a colleague's stays.</summary>
    public async Task ReleaseAsync(long flagId, string actorId, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<Claim>().Where(c => c.FlagId == flagId && c.ClaimedBy == actorId).ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Who holds which of these flags, by flag id; those that nobody holds are left out.</summary>
    public async Task<IReadOnlyDictionary<long, ClaimSign>> ReadAsync(
        IReadOnlyCollection<long> flagIds, string readerId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<Claim> claims = await db.Set<Claim>().AsNoTracking()
            .Where(c => flagIds.Contains(c.FlagId) && c.ClaimedUntil > now).ToListAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, string?> known = [];
        foreach (string person in claims.Select(c => c.ClaimedBy).Distinct())
        {
            known[person] = await names.FindNameAsync(person, cancellationToken).ConfigureAwait(false);
        }

        return claims.ToDictionary(c => c.FlagId, c => new ClaimSign(known[c.ClaimedBy], c.ClaimedUntil, c.ClaimedBy == readerId));
    }

    /// <summary>
    /// Ends the claim on a flag that is being decided, in the decision's transaction. A colleague's claim is overridden only when
    /// that was asked for, and that is logged.
    /// </summary>
    /// <returns>The colleague's claim that stands in the way; null when the decision may go on.</returns>
    public async Task<ClaimSign?> EndAsync(ModerationDb db, NewDecision request, CancellationToken cancellationToken)
    {
        Claim? claim = await db.Set<Claim>().FirstOrDefaultAsync(c => c.FlagId == request.FlagId, cancellationToken).ConfigureAwait(false);
        if (claim is null)
        {
            return null;
        }

        if (claim.ClaimedBy != request.ActorId && claim.ClaimedUntil > time.GetUtcNow())
        {
            if (!request.TakeOver)
            {
                return await SignAsync(claim, request.ActorId, cancellationToken).ConfigureAwait(false);
            }

            Dictionary<string, object?> payload = new() { ["flag"] = claim.FlagId, ["actor"] = request.ActorId, ["from"] = claim.ClaimedBy };
            await log.AppendAsync(db, LogKinds.ClaimTakenOver, payload, cancellationToken).ConfigureAwait(false);
        }

        db.Remove(claim);
        return null;
    }

    private async Task<ClaimSign> SignAsync(Claim claim, string readerId, CancellationToken cancellationToken) => new(
        await names.FindNameAsync(claim.ClaimedBy, cancellationToken).ConfigureAwait(false), claim.ClaimedUntil, claim.ClaimedBy == readerId);
}
