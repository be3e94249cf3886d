using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Statements;

/// <summary>Writes down, for its author, why each carried-out decision restricted a message, and posts it where the group says so.</summary>
internal sealed class StateStage(StatementMaker maker, StatementSender sender) : IStage
{
    private const int BatchSize = 20;

    public string Name => "state";

    public TimeSpan Interval => TimeSpan.FromSeconds(5);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int made = await maker.MakeDueAsync(BatchSize, cancellationToken).ConfigureAwait(false);
        int sent = await sender.SendDueAsync(BatchSize, cancellationToken).ConfigureAwait(false);
        return made + sent;
    }
}
