using System.Runtime.CompilerServices;

namespace ModerationBot.Bot.Review.Queue;

/// <summary>Tells an open page when the number of flags changes. Ends when the page closes or the program stops.</summary>
internal sealed class QueuePulse(QueueReader queue, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>The counts now, then each time they change.</summary>
    /// <param name="since">Milliseconds since 1970 (UTC): flags raised after it count as fresh.</param>
    /// <param name="readerId">Id of the account that looks.</param>
    /// <param name="cancellationToken">Ends the stream without an error.</param>
    public async IAsyncEnumerable<QueueCount> WatchAsync(long since, string readerId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DateTimeOffset after = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(since, 0, time.GetUtcNow().ToUnixTimeMilliseconds()));
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using PeriodicTimer timer = new(Beat, time);
        QueueCount? last = null;
        do
        {
            if (await CountAsync(after, readerId, end.Token).ConfigureAwait(false) is { } count && count != last)
            {
                last = count;
                yield return count;
            }
        }
        while (await NextAsync(timer, end.Token).ConfigureAwait(false));
    }

    private async Task<QueueCount?> CountAsync(DateTimeOffset after, string readerId, CancellationToken cancellationToken)
    {
        try
        {
            return await queue.CountAsync(after, readerId, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed: nobody is left to tell.
            return null;
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the program stops: the stream ends as it should.
            return false;
        }
    }
}
