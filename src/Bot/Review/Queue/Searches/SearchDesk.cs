using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>Finds flags by hashes of what was typed; no text is opened for it.</summary>
internal sealed class SearchDesk(IDbContextFactory<ModerationDb> factory, SearchShelf shelf, SearchTerms terms, CategoryNames categories)
{
    /// <summary>Flags found at most: the newest.</summary>
    public const int MostFound = 2_000;

    /// <summary>From here on a word counts as frequent, and no more exactly.</summary>
    private const int Frequent = 5_000;

    /// <summary>Finds the flags of a search that somebody made.</summary>
    /// <param name="id">Of the search; null for none.</param>
    /// <param name="readerId">Whose it is.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null without a search.</returns>
    public async Task<FoundFlags?> FindAsync(string? id, string readerId, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return null;
        }

        if (shelf.Find(id, readerId) is not { } words)
        {
            return new FoundFlags(new SearchResult(id, null, 0), null);
        }

        IReadOnlyList<long> flags = await FindAsync(SearchQuery.Read(words, terms, categories), cancellationToken).ConfigureAwait(false);
        return new FoundFlags(new SearchResult(id, words, flags.Count), flags);
    }

    private async Task<IReadOnlyList<long>> FindAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        List<long> found = [];
        if (query.FlagId is { } number && await db.Set<Flag>().AnyAsync(f => f.Id == number, cancellationToken).ConfigureAwait(false))
        {
            found.Add(number);
        }

        if (query.Terms.Count > 0)
        {
            found.AddRange(await HavingAllAsync(db, query.Terms, cancellationToken).ConfigureAwait(false));
        }

        return [.. found.Distinct()];
    }

    /// <summary>Walks along the rarest term and looks the others up: a frequent word costs nothing beside a rare one.</summary>
    private static async Task<List<long>> HavingAllAsync(ModerationDb db, IReadOnlyList<long[]> all, CancellationToken cancellationToken)
    {
        List<(int Count, long[] Term)> counted = [];
        foreach (long[] term in all)
        {
            int count = all.Count == 1 ? 0 : await db.Set<SearchWord>().Where(w => term.Contains(w.Word)).Take(Frequent)
                .CountAsync(cancellationToken).ConfigureAwait(false);
            counted.Add((count, term));
        }

        long[][] order = [.. counted.OrderBy(pair => pair.Count).Select(pair => pair.Term)];
        IQueryable<long> ids = Having(db, order[0]);
        foreach (long[] term in order.Skip(1))
        {
            ids = ids.Where(id => db.Set<SearchWord>().Any(w => w.FlagId == id && term.Contains(w.Word)));
        }

        return await ids.OrderByDescending(id => id).Take(MostFound).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A single hash needs no sorting: its rows stand in the order of the flags.</summary>
    private static IQueryable<long> Having(ModerationDb db, long[] term)
    {
        if (term is [long word])
        {
            return db.Set<SearchWord>().Where(w => w.Word == word).Select(w => w.FlagId);
        }

        return db.Set<SearchWord>().Where(w => term.Contains(w.Word)).Select(w => w.FlagId).Distinct();
    }
}
