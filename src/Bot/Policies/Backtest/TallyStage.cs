using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>Counts scores in the background, so that the page of the policy does not have to.</summary>
internal sealed class TallyStage(ScoreTally tally) : IStage
{
    public string Name => "tally";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <returns>0: it carries no rows on, and nothing waits for it.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await tally.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
