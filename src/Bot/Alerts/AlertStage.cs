using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Writes a message for what nobody was told yet, then sends what waits.</summary>
internal sealed class AlertStage(FlagAlerts flags, BlindAlerts blind, AlertSender sender) : IStage
{
    public string Name => "alert";

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int written = await flags.WriteAsync(cancellationToken).ConfigureAwait(false);
        written += await blind.WriteAsync(cancellationToken).ConfigureAwait(false);
        return written + await sender.SendDueAsync(cancellationToken).ConfigureAwait(false);
    }
}
