namespace ModerationBot.Bot.Feeds.Graph;

/// <summary>Slows one group's calls down as its quota fills, and stops them before the platform does.</summary>
internal sealed class CallPace(TimeProvider time)
{
    /// <summary>Share in percent from which calls are spaced out.</summary>
    public const double Careful = 80;

    /// <summary>Share in percent from which no call is made.</summary>
    public const double Full = 100;

    private static readonly TimeSpan PausePerPercent = TimeSpan.FromMilliseconds(250);
    private GraphUsage? _last;

    /// <summary>Keeps what an answer told; an answer without headers changes nothing.</summary>
    public void Note(GraphUsage? usage)
    {
        if (usage is not null)
        {
            Volatile.Write(ref _last, usage);
        }
    }

    /// <summary>How long the next call waits: nothing below 80 %, then 250 ms for each percent.</summary>
    public TimeSpan Pause =>
        Volatile.Read(ref _last) is { Percent: >= Careful } usage ? PausePerPercent * (usage.Percent - Careful) : TimeSpan.Zero;

    /// <summary>Waits before a call.</summary>
    /// <exception cref="FeedException">The quota is used up. One call may then be tried, to learn whether it is free again.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _last) is { Percent: >= Full } usage)
        {
            Volatile.Write(ref _last, null);
            throw new FeedException(FeedHealth.Throttled, "usage_full", usage.Regain);
        }

        if (Pause > TimeSpan.Zero)
        {
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
