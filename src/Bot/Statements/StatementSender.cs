using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>
/// Posts waiting statements as a short public answer. A failure waits and is tried again; what cannot be posted is left to a
/// person, and so is what a stop of the program left half done: it may stand there already.
/// </summary>
internal sealed partial class StatementSender(
    IDbContextFactory<ModerationDb> factory,
    IFeedClients clients,
    ReplyPlaces places,
    AppealLinks links,
    IDecisionLog log,
    TimeProvider time,
    ILogger<StatementSender> logger)
{
    /// <summary>Answer of a statement that a stop of the program met while it was being posted.</summary>
    public const string Unknown = "unknown";

    /// <summary>Answer of a statement for which nothing is left to answer under.</summary>
    public const string NoPlace = "no_place";

    private const int TriesWithoutPermission = 5;

    /// <summary>Posts what is due.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> SendDueAsync(int most, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<long> due;
        await using (ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false))
        {
            await db.Set<Statement>().Where(s => s.Delivery == StatementDelivery.Posting).ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Delivery, StatementDelivery.ByHand).SetProperty(s => s.Answer, Unknown),
                cancellationToken).ConfigureAwait(false);
            due = await db.Set<Statement>()
                .Where(s => s.Delivery == StatementDelivery.Pending && (s.NextTryAt == null || s.NextTryAt <= now))
                .OrderBy(s => s.Id).Take(most).Select(s => s.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (long id in due)
        {
            await SendAsync(id, cancellationToken).ConfigureAwait(false);
        }

        return due.Count;
    }

    private async Task SendAsync(long id, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Statement statement = await db.Set<Statement>().Include(s => s.Decision).ThenInclude(d => d.Flag).ThenInclude(f => f.Item)
            .SingleAsync(s => s.Id == id, cancellationToken).ConfigureAwait(false);
        Item item = statement.Decision.Flag.Item;
        string? place = await places.FindAsync(db, item, statement.Decision.Outcome, cancellationToken).ConfigureAwait(false);
        if (place is null || clients.Find(item.GroupId) is not { } client)
        {
            await LeaveAsync(db, statement, NoPlace, StatementDelivery.ByHand, null, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (!await TakeAsync(db, statement, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            string text = StatementMessage.Short(
                StatementContent.FromJson(statement.Content), statement.Language, links.AddressOf(statement));
            string answer = await client.ActAsync(new FeedAction(FeedVerb.Reply, place, text), cancellationToken).ConfigureAwait(false);
            await FinishAsync(db, statement, answer, cancellationToken).ConfigureAwait(false);
            Log.Posted(logger, statement.Id, answer, statement.Tries);
        }
        catch (FeedException exception)
        {
            bool refused = exception.Code == FeedVerbs.Unsupported
                || (exception.Health == FeedHealth.PermissionLost && statement.Tries >= TriesWithoutPermission);
            await LeaveAsync(
                db, statement, exception.Code, refused ? StatementDelivery.ByHand : StatementDelivery.Pending,
                refused ? null : time.GetUtcNow() + BackOff.Within(exception.RetryAfter, statement.Tries),
                cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Written before the platform is called; false when a person has just sent it by hand.</summary>
    private static async Task<bool> TakeAsync(ModerationDb db, Statement statement, CancellationToken cancellationToken)
    {
        int taken = await db.Set<Statement>().Where(s => s.Id == statement.Id && s.Delivery == StatementDelivery.Pending)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.Delivery, StatementDelivery.Posting).SetProperty(s => s.Tries, s => s.Tries + 1),
                cancellationToken).ConfigureAwait(false);
        await db.Entry(statement).ReloadAsync(cancellationToken).ConfigureAwait(false);
        return taken == 1;
    }

    private async Task FinishAsync(ModerationDb db, Statement statement, string answer, CancellationToken cancellationToken)
    {
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        statement.Delivery = StatementDelivery.Posted;
        statement.Answer = answer;
        statement.DeliveredAt = time.GetUtcNow();
        statement.NextTryAt = null;
        await log.AppendAsync(db, LogKinds.StatementSent, StatementPayload.Of(statement), cancellationToken).ConfigureAwait(false);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task LeaveAsync(
        ModerationDb db, Statement statement, string code, StatementDelivery delivery, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        statement.Delivery = delivery;
        statement.Answer = code;
        statement.NextTryAt = next;
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        Log.NotPosted(logger, statement.Id, code, statement.Tries);
    }

    private static partial class Log
    {
        [LoggerMessage(1721, LogLevel.Information, "Statement {StatementId} is posted: {Answer} after {Tries} tries")]
        public static partial void Posted(ILogger logger, long statementId, string answer, int tries);

        [LoggerMessage(1722, LogLevel.Warning, "Statement {StatementId} is not posted: {Code} after {Tries} tries")]
        public static partial void NotPosted(ILogger logger, long statementId, string code, int tries);
    }
}
