using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting;

/// <summary>Runs every stage beside the others; they meet only in the database.</summary>
internal sealed class Worker(
    IEnumerable<IStage> stages, StageHealth health, TimeProvider time, ILogger<StageLoop> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        stages.Select(stage => Task.Run(() => new StageLoop(stage, health, time, logger).RunAsync(stoppingToken), stoppingToken)));
}
