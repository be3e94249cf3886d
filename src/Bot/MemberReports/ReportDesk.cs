using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>
/// Takes reports. The link is used up, the item found or stored, the report written and the flag raised in one
/// transaction: of two reports with one link one is taken and the other is told.
/// </summary>
internal sealed partial class ReportDesk(
    IDbContextFactory<ModerationDb> factory,
    ReportedItems items,
    ITextProtector protector,
    IDecisionLog log,
    TimeProvider time,
    ILogger<ReportDesk> logger)
{
    /// <summary>Takes a report; null when it was taken.</summary>
    public async Task<ReportProblem?> TakeAsync(string token, ReportForm form, CancellationToken cancellationToken)
    {
        if (form.Problem is { } problem)
        {
            return problem;
        }

        for (int tries = 1; ; tries++)
        {
            try
            {
                return await TakeOnceAsync(ReportLinks.HashOf(token), form, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (tries < ItemStore.MostTries
                && (failure is DbUpdateConcurrencyException || ItemStore.IsRace(failure)))
            {
                // A feed stored the same item, or a person decided, at the same moment: the next try finds how things stand.
            }
        }
    }

    private async Task<ReportProblem?> TakeOnceAsync(string hash, ReportForm form, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // It takes the database for writing at once: a second report with the same link finds no row.
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        ReportLink? link = await db.Set<ReportLink>()
            .FirstOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt >= now, cancellationToken).ConfigureAwait(false);
        if (link is null)
        {
            return ReportProblem.Used;
        }

        Group group = await db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == link.GroupId, cancellationToken).ConfigureAwait(false);
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, group.Zone).DateTime);
        if (await items.FindOrStoreAsync(db, group, form, day, cancellationToken).ConfigureAwait(false) is not { } item)
        {
            return ReportProblem.Link;
        }

        db.Remove(link);
        db.Add(await ReportAsync(db, item, form, day, cancellationToken).ConfigureAwait(false));
        await RaiseAsync(db, item, form.Ground!, now, cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        Log.Taken(logger, group.Id);
        return null;
    }

    private async Task<MemberReport> ReportAsync(
        ModerationDb db, Item item, ReportForm form, DateOnly day, CancellationToken cancellationToken) => new()
        {
            ItemId = item.Id,
            Ground = form.Ground!,
            NoteCipher = Cipher(form.Note),
            TextCipher = form.Text is null || await items.HoldsAsync(db, item, form.Text, cancellationToken).ConfigureAwait(false)
            ? null
            : protector.Protect(form.Text),
            LinkCipher = Cipher(form.Link),
            ConcernsAdmin = form.ConcernsAdmin,
            Day = day,
        };

    private byte[]? Cipher(string? text) => text is null ? null : protector.Protect(text);

    /// <summary>
    /// Always puts the item into the queue, unless its removal is decided: raises a flag, or opens the one again that a
    /// person had closed. An item that is not judged yet is flagged by the flag stage.
    /// </summary>
    private async Task RaiseAsync(ModerationDb db, Item item, string ground, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Flag? flag = await db.Set<Flag>().FirstOrDefaultAsync(f => f.ItemId == item.Id, cancellationToken).ConfigureAwait(false);
        if (flag is null)
        {
            StoredVerdict? verdict = await db.Set<StoredVerdict>().Include(v => v.Revision.Item)
                .Where(v => v.Revision.ItemId == item.Id && v.Revision.Number == item.LatestRevision && v.AppliedPolicy != null)
                .OrderByDescending(v => v.Id).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (verdict is null)
            {
                return;
            }

            flag = FlagRaising.Raise(verdict, ReportGrounds.Ruling(ground), verdict.AppliedPolicy!, now);
            db.Add(flag);
        }
        else if (await WasKeptAsync(db, flag, item, cancellationToken).ConfigureAwait(false))
        {
            FlagRaising.Reopen(flag, now);
        }
        else
        {
            return;
        }

        await FlagRaising.LogAsync(log, db, flag, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the last word on the flag is that the item stays.</summary>
    private static async Task<bool> WasKeptAsync(ModerationDb db, Flag flag, Item item, CancellationToken cancellationToken) =>
        flag.State is FlagState.Decided or FlagState.Closed && item.State != ItemState.Removed
        && await db.Set<Decision>().Where(d => d.FlagId == flag.Id).OrderByDescending(d => d.FlagVersion).Select(d => d.Outcome)
            .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) == DecisionOutcome.Approve;

    private static partial class Log
    {
        [LoggerMessage(1650, LogLevel.Information, "A member's report was taken in group {GroupId}")]
        public static partial void Taken(ILogger logger, string groupId);
    }
}
