namespace ModerationBot.Bot.Alerts;

/// <summary>Table <c>alerted_flags</c>: which flags a message told about. A flag version is told once per channel and recipient.</summary>
internal sealed class AlertedFlag
{
    public long Id { get; init; }

    public long AlertId { get; init; }

    public required long FlagId { get; init; }

    public required int FlagVersion { get; init; }

    public required string Channel { get; init; }

    public required string Recipient { get; init; }
}
