using System.Collections.Concurrent;

namespace ModerationBot.Bot.Feeds;

/// <summary>
/// One reader for each group at a time: a sweep that read an item before an edit must not store it after the poll that
/// saw the edit.
/// </summary>
internal sealed class GroupTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Waits for the group; disposing the answer gives it free.</summary>
    public async Task<IDisposable> TakeAsync(string groupId, CancellationToken cancellationToken)
    {
        SemaphoreSlim turn = _turns.GetOrAdd(groupId, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                turn.Release();
            }
        }
    }
}
