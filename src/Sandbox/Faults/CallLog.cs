namespace ModerationBot.Sandbox.Faults;

/// <summary>Counts the Graph calls and keeps the writes.</summary>
internal sealed class CallLog(TimeProvider clock)
{
    /// <summary>Calls an application may make in a rolling hour before Graph throttles it.</summary>
    public const int CallsPerHour = 5_000;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<ModerationCall> _moderation = [];
    private readonly Queue<DateTimeOffset> _recent = new();

    /// <summary>Counts a call and gives back how many were made in the last hour, this one included.</summary>
    public int Count(string kind)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            _recent.Enqueue(now);
            while (_recent.Peek() < now - Window)
            {
                _recent.Dequeue();
            }

            return _recent.Count;
        }
    }

    /// <summary>Keeps a write.</summary>
    public void Moderated(string objectId, string verb, bool hadEffect)
    {
        lock (_lock)
        {
            _moderation.Add(new ModerationCall(objectId, verb, clock.GetUtcNow(), hadEffect));
        }
    }

    public IReadOnlyDictionary<string, long> Counts()
    {
        lock (_lock)
        {
            return new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);
        }
    }

    public IReadOnlyList<ModerationCall> Moderation()
    {
        lock (_lock)
        {
            return [.. _moderation];
        }
    }
}
