using System.Diagnostics;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting;

/// <summary>Runs one stage for ever: again at once while there is work, after its interval when there is none.</summary>
internal sealed partial class StageLoop(IStage stage, StageHealth health, TimeProvider time, ILogger<StageLoop> logger)
    : BackgroundService
{
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan rest = await RunOnceAsync(stoppingToken).ConfigureAwait(false);
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

            Log.Carried(logger, stage.Name, carried, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return TimeSpan.Zero;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception exception)
        {
            // A stage that dies would stop the way for every group: its failure is shown and it tries again.
            health.Failed(stage.Name, time.GetUtcNow());
            Log.Failed(logger, stage.Name, exception.GetType().Name, exception.StackTrace ?? "");
            return RestAfterFailure;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Debug, "Stage {Stage} carried {Count} rows in {Milliseconds} ms")]
        public static partial void Carried(ILogger logger, string stage, int count, double milliseconds);

        [LoggerMessage(1002, LogLevel.Error, "Stage {Stage} failed: {ExceptionType} {StackTrace}")]
        public static partial void Failed(ILogger logger, string stage, string exceptionType, string stackTrace);
    }
}
