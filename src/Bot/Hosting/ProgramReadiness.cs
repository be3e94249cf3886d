using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Hosting;

/// <summary>Ready when the tables are up to date and the detectors are loaded.</summary>
internal sealed class ProgramReadiness(IDbContextFactory<ModerationDb> factory, LiveScreener screener) : IReadiness
{
    public string Name => "tables_and_detectors";

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        IEnumerable<string> missing = await db.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false);
        return !missing.Any() && screener.Current.Cards.Count > 0;
    }
}
