using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>Takes appeals from the public page. One per decision: of two at once the second is told.</summary>
internal sealed partial class AppealDesk(
    IDbContextFactory<ModerationDb> factory,
    PublicAppeals pages,
    ITextProtector protector,
    IDecisionLog log,
    IOptions<AppealsOptions> options,
    TimeProvider time,
    ILogger<AppealDesk> logger)
{
    /// <summary>Most that an author may write, in UTF-16 units.</summary>
    public const int MaxWords = 3_000;

    /// <summary>The author's words as they are kept: plain line ends, no space around.</summary>
    public static string Clean(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>Takes an appeal; null when it was taken.</summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="words">What the author wrote, as <see cref="Clean"/> gives it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    public async Task<AppealProblem?> LodgeAsync(string token, string words, CancellationToken cancellationToken)
    {
        if (words.Length is 0 or > MaxWords)
        {
            return words.Length == 0 ? AppealProblem.Nothing : AppealProblem.Long;
        }

        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        // It takes the database for writing at once: a second appeal finds the first.
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        Statement? statement = await PublicAppeals.FindAsync(db, token, cancellationToken).ConfigureAwait(false);
        PublicAppeal? page = statement is null ? null : await pages.ReadAsync(db, statement, cancellationToken).ConfigureAwait(false);
        if (page is null or { Stage: not PublicStage.MayAppeal })
        {
            return page is { Stage: PublicStage.Waiting or PublicStage.Upheld or PublicStage.Overturned } ? AppealProblem.Again : AppealProblem.Link;
        }

        Appeal appeal = await WriteAsync(db, statement!, words, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        Log.Received(logger, appeal.Id, appeal.DecisionId);
        return null;
    }

    private async Task<Appeal> WriteAsync(ModerationDb db, Statement statement, string words, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Appeal appeal = new()
        {
            DecisionId = statement.DecisionId,
            GroupId = statement.GroupId,
            ReceivedAt = now,
            AnswerBy = now.AddDays(options.Value.AnswerDays),
            WordsCipher = protector.Protect(words),
        };
        db.Add(appeal);
        // Saved first, so that the log entry can name the appeal's id.
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await log.AppendAsync(db, LogKinds.AppealReceived, AppealPayload.Of(appeal), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return appeal;
    }

    private static partial class Log
    {
        [LoggerMessage(1740, LogLevel.Information, "Appeal {AppealId} against decision {DecisionId} was received")]
        public static partial void Received(ILogger logger, long appealId, long decisionId);
    }
}
