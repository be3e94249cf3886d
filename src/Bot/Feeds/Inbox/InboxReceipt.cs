namespace ModerationBot.Bot.Feeds.Inbox;

/// <summary>
/// Table <c>inbox_receipts</c>: what was answered to a call, written in the transaction of its items, so that a repeated
/// call gets the same answer and stores nothing twice. Erased after <see cref="KeptDays"/> days.
/// </summary>
internal sealed class InboxReceipt
{
    public const int KeptDays = 7;

    public long Id { get; init; }

    public required string GroupId { get; init; }

    /// <summary>Keyed fingerprint of the Idempotency-Key.</summary>
    public required string KeyFingerprint { get; init; }

    /// <summary>Keyed fingerprint of the body and its type.</summary>
    public required string BodyFingerprint { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Gone { get; init; }

    public required int Bad { get; init; }

    /// <summary>The bad lines as JSON, encrypted, because an error may quote a short value; null when there are none.</summary>
    public byte[]? ErrorsCipher { get; init; }

    public required DateTimeOffset At { get; init; }
}
