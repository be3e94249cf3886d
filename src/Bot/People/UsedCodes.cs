using System.Collections.Concurrent;

namespace ModerationBot.Bot.People;

/// <summary>Codes of authenticators that were used a moment ago: whoever watched one being typed cannot use it again (RFC 6238, 5.2).</summary>
internal sealed class UsedCodes(TimeProvider time)
{
    /// <summary>Longer than any code is taken: two steps of 30 s before and after.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>Uses a code of an account up; false when it was used before.</summary>
    public bool TryUse(string userId, string code)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (KeyValuePair<string, DateTimeOffset> old in _used.Where(u => u.Value < now - Kept))
        {
            _used.TryRemove(old);
        }

        return _used.TryAdd($"{userId} {code}", now);
    }
}
