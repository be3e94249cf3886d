using System.Security.Cryptography;

namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>
/// Keeps what people search for in memory, so that addresses, browser histories and logs hold a meaningless id: the words
/// may be a patient's name. Each person reads only her own; an hour without use, a restart or many newer searches forget them.
/// </summary>
internal sealed class SearchShelf(TimeProvider time)
{
    /// <summary>Longest search, in UTF-16 units.</summary>
    public const int MaxWords = 100;

    /// <summary>Searches kept of one person.</summary>
    private const int PerPerson = 20;

    /// <summary>Searches kept of all: the memory is bounded whoever comes.</summary>
    private const int InAll = 1_000;

    private const int IdLength = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly Dictionary<string, Search> _searches = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();

    /// <summary>Whether a text has the form of an id; it need not be known.</summary>
    public static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Keeps words.</summary>
    /// <param name="words">What was typed; only the first <see cref="MaxWords"/> units are kept.</param>
    /// <param name="actorId">Whose search it is.</param>
    /// <returns>The id for addresses.</returns>
    public string Put(string words, string actorId)
    {
        string id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        lock (_turn)
        {
            Forget(actorId);
            _searches[id] = new Search(words.Length > MaxWords ? words[..MaxWords] : words, actorId, time.GetUtcNow());
        }

        return id;
    }

    /// <summary>The words of a search; null when it is forgotten or somebody else's.</summary>
    public string? Find(string id, string actorId)
    {
        lock (_turn)
        {
            if (!_searches.TryGetValue(id, out Search? found) || found.ActorId != actorId || time.GetUtcNow() - found.UsedAt > Kept)
            {
                return null;
            }

            _searches[id] = found with { UsedAt = time.GetUtcNow() };
            return found.Words;
        }
    }

    private void Forget(string actorId)
    {
        DateTimeOffset before = time.GetUtcNow() - Kept;
        string[] old = [.. _searches.Where(pair => pair.Value.UsedAt < before).Select(pair => pair.Key)];
        string[] mine = [.. _searches.Where(pair => pair.Value.ActorId == actorId)
            .OrderByDescending(pair => pair.Value.UsedAt).Skip(PerPerson - 1).Select(pair => pair.Key)];
        string[] most = [.. _searches.OrderByDescending(pair => pair.Value.UsedAt).Skip(InAll - 1).Select(pair => pair.Key)];
        foreach (string id in old.Concat(mine).Concat(most))
        {
            _searches.Remove(id);
        }
    }

    private sealed record Search(string Words, string ActorId, DateTimeOffset UsedAt);
}
