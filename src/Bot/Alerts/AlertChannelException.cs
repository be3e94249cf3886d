namespace ModerationBot.Bot.Alerts;

/// <summary>A channel did not take a message. Carries a code, never an address or a server's words.</summary>
/// <param name="code">Such as <c>smtp_mailbox_unavailable</c>.</param>
/// <param name="permanent">True when trying again is useless.</param>
internal sealed class AlertChannelException(string code, bool permanent) : Exception($"The alert channel failed ({code}).")
{
    public string Code { get; } = code;

    public bool Permanent { get; } = permanent;
}
