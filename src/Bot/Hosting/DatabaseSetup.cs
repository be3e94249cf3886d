using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Hosting;

/// <summary>Brings the tables up to date and writes the groups of the settings into them.</summary>
internal sealed class DatabaseSetup(
    IDbContextFactory<ModerationDb> factory, IDbContextFactory<SignInDb> accounts, GroupDirectory groups)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(factory, cancellationToken).ConfigureAwait(false);
        await MigrateAsync(accounts, cancellationToken).ConfigureAwait(false);
        await groups.SyncAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task MigrateAsync<TContext>(IDbContextFactory<TContext> factory, CancellationToken cancellationToken)
        where TContext : DbContext
    {
        await using TContext db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
