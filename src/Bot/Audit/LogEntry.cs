namespace ModerationBot.Bot.Audit;

/// <summary>
/// Table <c>decision_log</c>, append only: each entry's hash covers the one before, so that any edit, removal or
/// reorder shows. The payload is hashed with a salt: erasing payload and salt keeps the chain valid.
/// </summary>
internal sealed class LogEntry
{
    /// <summary>From 1, without holes.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What happened: a code of <see cref="LogKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON of ids, codes and counts; null once erased.</summary>
    public string? Payload { get; set; }

    /// <summary>Account that did it, as the payload says; null when the program did, and once erased. Computed by the database.</summary>
    public string? ActorId { get; private set; }

    /// <summary>Random bytes hashed with the payload; null once erased.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>SHA-256 of salt and payload, 64 hex digits.</summary>
    public required string PayloadDigest { get; init; }

    /// <summary>Hash of the entry before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over sequence, time, kind, digest and previous hash, 64 hex digits.</summary>
    public required string Hash { get; init; }
}
