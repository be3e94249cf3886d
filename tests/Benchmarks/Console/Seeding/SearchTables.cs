using Microsoft.Data.Sqlite;
using ModerationBot.Bot.Review.Queue.Searches;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Benchmarks.Console.Seeding;

/// <summary>Writes tables <c>search_words</c> and <c>search_marks</c> with the program's own hashes.</summary>
internal sealed class SearchTables(SqliteConnection connection, ITextProtector protector) : IDisposable
{
    private const int PseudonymLength = 6;
    private readonly InsertCommand _words = new(connection, "search_words", "Word", "FlagId");
    private readonly InsertCommand _marks = new(connection, "search_marks", "FlagId", "VerdictId");
    private readonly SearchTerms _terms = new(protector);
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);

    public void Write(int flag, in SeedItem item, string group, FlagPlan plan, string text)
    {
        HashSet<long> hashes = [_terms.OfPseudonym(PseudonymOf(protector, group, ItemTables.AuthorOf(item)))];
        foreach (string category in plan.Grounds.Concat(plan.Identifiers))
        {
            hashes.Add(_terms.OfCategory(category));
        }

        foreach (string word in SearchTerms.WordsOf(text))
        {
            if (!_known.TryGetValue(word, out long hash))
            {
                _known[word] = hash = _terms.OfWord(word);
            }

            hashes.Add(hash);
        }

        foreach (long hash in hashes)
        {
            _words.Run(hash, flag);
        }

        _marks.Run(flag, item.Id);
    }

    /// <summary>The code that pages show for an author.</summary>
    public static string PseudonymOf(ITextProtector protector, string group, string author) =>
        protector.Fingerprint($"author:{group}:{author}")[..PseudonymLength].ToUpperInvariant();

    public void Dispose()
    {
        _words.Dispose();
        _marks.Dispose();
    }
}
