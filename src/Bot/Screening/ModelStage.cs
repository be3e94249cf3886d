using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Screening;

/// <summary>Looks every few seconds whether a model was learnt here, so that it judges without a new start.</summary>
internal sealed class ModelStage(LiveScreener screener) : IStage
{
    public string Name => "model";

    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    /// <returns>1 when other detectors came into use, else 0.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(screener.Look() ? 1 : 0);
    }
}
