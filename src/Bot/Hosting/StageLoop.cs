using System.Diagnostics;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting;

/// <summary>Runs one stage for ever: again at once while there is work, after its interval when there is none.</summary>
internal sealed partial class StageLoop(IStage stage, StageHealth health, TimeProvider time, ILogger<StageLoop> logger)
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            TimeSpan rest = await RunOnceAsync(cancellationToken).ConfigureAwait(false);
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<TimeSpan> RunOnceAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            int carried = await stage.RunAsync(cancellationToken).ConfigureAwait(false);
            health.Succeeded(stage.Name, time.GetUtcNow());
            if (carried == 0)
            {
                return stage.Interval;
            }

            Log.Carried(logger, stage.Name, carried, (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            // A stage that dies would stop the way for every group: its failure is shown and it tries again.
            // The message is left out, because a library's message may quote a text.
            health.Failed(stage.Name, time.GetUtcNow());
            Log.Failed(logger, stage.Name, exception.GetType().Name, exception.StackTrace ?? "");
            return RestAfterFailure;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Debug, "Stage {Stage} carried {Count} rows in {Milliseconds} ms")]
        public static partial void Carried(ILogger logger, string stage, int count, int milliseconds);

        [LoggerMessage(1002, LogLevel.Error, "Stage {Stage} failed: {ExceptionType} {StackTrace}")]
        public static partial void Failed(ILogger logger, string stage, string exceptionType, string stackTrace);
    }
}
