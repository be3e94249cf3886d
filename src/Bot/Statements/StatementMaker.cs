using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Makes the statement of each restricting decision whose undo window is over and which was carried out.</summary>
internal sealed partial class StatementMaker(
    IDbContextFactory<ModerationDb> factory,
    StatementCases cases,
    AppealLinks links,
    ReplyPlaces places,
    IOptions<GroupsOptions> groups,
    IDecisionLog log,
    TimeProvider time,
    ILogger<StatementMaker> logger)
{
    /// <summary>After that nothing is posted by itself: a statement about an old decision would come out of the blue.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>Makes what is due.</summary>
    /// <returns>How many were made.</returns>
    public async Task<int> MakeDueAsync(int most, CancellationToken cancellationToken)
    {
        List<long> due;
        await using (ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false))
        {
            due = await Due(db).OrderBy(d => d.Id).Take(most).Select(d => d.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (long id in due)
        {
            await MakeAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return due.Count;
    }

    /// <summary>
    /// Decisions with an action that came to its end; and a request to edit that needs none, once the stage that carries
    /// decisions out has moved its flag on.
    /// </summary>
    private static IQueryable<Decision> Due(ModerationDb db) => db.Set<Decision>()
        .Where(d => d.Outcome == DecisionOutcome.Remove || d.Outcome == DecisionOutcome.Hide || d.Outcome == DecisionOutcome.AskEdit)
        .Where(d => !db.Set<Statement>().Any(s => s.DecisionId == d.Id))
        .Where(d => db.Set<PlatformAction>().Any(a => a.DecisionId == d.Id && a.State != ActionState.Started)
            || (d.Outcome == DecisionOutcome.AskEdit && d.Flag.Version > d.FlagVersion + 1 && d.Flag.State != FlagState.Acting
                && !db.Set<PlatformAction>().Any(a => a.DecisionId == d.Id)
                && !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id)));

    private async Task MakeAsync(long decisionId, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Decision decision = await db.Set<Decision>().Include(d => d.Flag).ThenInclude(f => f.Item)
            .SingleAsync(d => d.Id == decisionId, cancellationToken).ConfigureAwait(false);
        PlatformAction? action = await db.Set<PlatformAction>().AsNoTracking()
            .FirstOrDefaultAsync(a => a.DecisionId == decisionId, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        StatementCase about = await cases.ReadAsync(db, decision, action, now, cancellationToken).ConfigureAwait(false);
        Statement statement = New(about, now, await DeliveryAsync(db, decision, about, now, cancellationToken).ConfigureAwait(false));
        db.Add(statement);
        try
        {
            // Saved first, so that the log entry can name the statement's id.
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await log.AppendAsync(db, LogKinds.StatementMade, StatementPayload.Of(statement), cancellationToken).ConfigureAwait(false);
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            Log.Made(logger, statement.Id, decisionId);
        }
        catch (DbUpdateException exception) when (UniqueConflict.Is(exception))
        {
            // Another process made it first.
        }
    }

    private Statement New(StatementCase about, DateTimeOffset now, StatementDelivery delivery)
    {
        string seed = AppealLinks.NewSeed();
        return new Statement
        {
            DecisionId = about.DecisionId,
            GroupId = about.GroupId,
            Language = about.Language,
            Content = StatementContent.Of(about).ToJson(),
            MadeAt = now,
            LinkSeed = seed,
            TokenHash = AppealLinks.HashOf(links.TokenOf(about.DecisionId, seed)),
            AppealUntil = about.AppealUntil,
            Delivery = delivery,
        };
    }

    private async Task<StatementDelivery> DeliveryAsync(
        ModerationDb db, Decision decision, StatementCase about, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (about.Carried == Carried.DryRun)
        {
            return StatementDelivery.Held;
        }

        bool wanted = groups.Value.Groups.Any(g => g.Id == about.GroupId && g.PostStatements)
            && about.Carried is Carried.Done or Carried.AlreadyGone && now - decision.DecidedAt < Fresh;
        return wanted && await places.FindAsync(db, decision.Flag.Item, decision.Outcome, cancellationToken).ConfigureAwait(false) is not null
            ? StatementDelivery.Pending
            : StatementDelivery.ByHand;
    }

    private static partial class Log
    {
        [LoggerMessage(1720, LogLevel.Information, "Statement {StatementId} of decision {DecisionId} is made")]
        public static partial void Made(ILogger logger, long statementId, long decisionId);
    }
}
