namespace ModerationBot.Bot.Alerts;

/// <summary>Table <c>alerts</c>: one message to one recipient through one channel.</summary>
internal sealed class Alert
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    /// <summary>What it is about: <c>flag:12:1</c> (flag, version), <c>digest:2026-11-21</c> or <c>blind:…</c>.</summary>
    public required string Key { get; init; }

    public required string Channel { get; init; }

    public required string Recipient { get; init; }

    public AlertState State { get; set; }

    public int Tries { get; set; }

    public DateTimeOffset? NextTryAt { get; set; }

    /// <summary>The channel's answer as a code; null before the first try.</summary>
    public string? Answer { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public List<AlertedFlag> Flags { get; init; } = [];
}
