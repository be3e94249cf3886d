using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>
/// What an appeal link opens. A link that never was, one that is malformed and one that is over are the same nothing, found by
/// the same one read of an index.
/// </summary>
internal sealed class PublicAppeals(
    IDbContextFactory<ModerationDb> factory, MemberTexts texts, IOptions<StatementsOptions> options, TimeProvider time)
{
    /// <summary>What the link opens; null when it opens nothing.</summary>
    public async Task<PublicAppeal?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await FindAsync(db, token, cancellationToken).ConfigureAwait(false) is { } statement
            ? await ReadAsync(db, statement, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>The statement that a token belongs to; one of a dry run was never handed out and opens nothing.</summary>
    public static Task<Statement?> FindAsync(ModerationDb db, string token, CancellationToken cancellationToken)
    {
        string hash = AppealLinks.HashOf(token);
        return db.Set<Statement>().AsNoTracking().Include(s => s.Decision)
            .FirstOrDefaultAsync(s => s.TokenHash == hash && s.Delivery != StatementDelivery.Held, cancellationToken);
    }

    /// <summary>What the link of a statement opens; null when it is over. The outcome of an appeal stays readable as long again.</summary>
    public async Task<PublicAppeal?> ReadAsync(ModerationDb db, Statement statement, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Appeal? appeal = await db.Set<Appeal>().AsNoTracking()
            .FirstOrDefaultAsync(a => a.DecisionId == statement.DecisionId, cancellationToken).ConfigureAwait(false);
        bool over = appeal is null
            ? statement.AppealUntil < now
            : appeal.DecidedAt is { } decided && decided.AddDays(options.Value.AppealDays) < now && statement.AppealUntil < now;
        return over ? null : new PublicAppeal(
            StatementContent.FromJson(statement.Content),
            statement.Language,
            await StageAsync(db, statement, appeal, cancellationToken).ConfigureAwait(false),
            statement.AppealUntil,
            appeal?.ReceivedAt,
            appeal?.AnswerBy,
            appeal?.DecidedAt,
            texts.Open(appeal?.ReasonCipher));
    }

    private static async Task<PublicStage> StageAsync(
        ModerationDb db, Statement statement, Appeal? appeal, CancellationToken cancellationToken) => appeal switch
        {
            { State: AppealState.Open } => PublicStage.Waiting,
            { State: AppealState.Upheld } => PublicStage.Upheld,
            { State: AppealState.Overturned } => PublicStage.Overturned,
            _ => await db.Set<Decision>().AnyAsync(
                d => d.FlagId == statement.Decision.FlagId && d.Id > statement.DecisionId && d.Outcome == DecisionOutcome.Restore
                    && !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id),
                cancellationToken).ConfigureAwait(false)
                ? PublicStage.TakenBack
                : PublicStage.MayAppeal,
        };
}
