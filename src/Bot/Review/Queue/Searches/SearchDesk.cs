namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>Finds the flags of a search.</summary>
internal sealed class SearchDesk(SearchShelf shelf)
{
    /// <summary>Finds the flags of a search that somebody made.</summary>
    /// <param name="id">Of the search; null for none.</param>
    /// <param name="readerId">Whose it is.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null without a search.</returns>
    public Task<FoundFlags?> FindAsync(string? id, string readerId, CancellationToken cancellationToken)
    {
        string? words = id is null ? null : shelf.Find(id, readerId);
        return Task.FromResult(id is null ? null : new FoundFlags(new SearchResult(id, words, 0), null));
    }
}
