using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>Makes findable what was flagged before there was a search, and what a member's report raised.</summary>
internal sealed class SearchStage(IDbContextFactory<ModerationDb> factory, SearchBook book) : IStage
{
    private const int BatchSize = 200;

    public string Name => "search";

    public TimeSpan Interval => TimeSpan.FromSeconds(30);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        if (!await Unmarked(db).AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        List<Flag> flags = await Unmarked(db).AsNoTracking().Include(f => f.Item).Include(f => f.Verdict.Revision)
            .OrderBy(f => f.Id).Take(BatchSize).ToListAsync(cancellationToken).ConfigureAwait(false);
        await book.RaisedAsync(db, flags, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return flags.Count;
    }

    /// <summary>Flags that still have their text and are not found by it.</summary>
    private static IQueryable<Flag> Unmarked(ModerationDb db) => db.Set<Flag>().Where(f =>
        !db.Set<SearchMark>().Any(m => m.FlagId == f.Id && m.VerdictId == f.VerdictId) && f.Verdict.Revision.TextCipher != null);
}
