using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting;

/// <summary>Brings the tables up to date and writes the groups of the settings into them.</summary>
internal sealed class DatabaseSetup(
    IDbContextFactory<ModerationDb> factory, IDbContextFactory<SignInDb> accounts, GroupDirectory groups, ExampleBook examples)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(factory, cancellationToken).ConfigureAwait(false);
        await MigrateAsync(accounts, cancellationToken).ConfigureAwait(false);
        await groups.SyncAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Deletes the examples of groups that no longer allow them. Only the program that serves does so: a command may be
    /// typed where the settings of the service are not at hand.
    /// </summary>
    public async Task ForgetExamplesAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await examples.ForgetAsync(db, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whoever starts the program may just have mended a password or a permission: nothing waits out its back-off.</summary>
    public async Task RetryAtOnceAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Set<Alert>().Where(a => a.State == AlertState.Pending)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.NextTryAt, (DateTimeOffset?)null), cancellationToken).ConfigureAwait(false);
        await db.Set<PlatformAction>().Where(a => a.State == ActionState.Started)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.NextTryAt, (DateTimeOffset?)null), cancellationToken).ConfigureAwait(false);
        await db.Set<Statement>().Where(s => s.Delivery == StatementDelivery.Pending)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.NextTryAt, (DateTimeOffset?)null), cancellationToken).ConfigureAwait(false);
    }

    private static async Task MigrateAsync<TContext>(IDbContextFactory<TContext> factory, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        await using TContext db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
