namespace ModerationBot.Bot.Flags;

/// <summary>
/// Table <c>policies</c>, append only: one saved state of a group's policy. The newest live row rules; before the first,
/// the settings file does.
/// </summary>
internal sealed class StoredPolicy
{
    public long Id { get; init; }

    public required string GroupId { get; init; }

    /// <summary>
    /// From 1 within a group, whatever the mode. Whoever saves names the newest that she saw: of two owners at once, the
    /// unique key lets one through and the other is told.
    /// </summary>
    public required int Version { get; init; }

    public required PolicyMode Mode { get; init; }

    /// <summary>JSON of <see cref="PolicySettings"/>; null where a shadow ends without having been adopted.</summary>
    public string? Settings { get; init; }

    /// <summary>The shadow that this row adopts or ends; null for any other.</summary>
    public long? FromId { get; init; }

    /// <summary>Id of the account that saved it.</summary>
    public required string SavedBy { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Why, in the owner's words, encrypted: they may quote a member.</summary>
    public required byte[] WhyCipher { get; init; }
}
