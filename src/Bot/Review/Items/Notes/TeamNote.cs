using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Review.Items.Notes;

/// <summary>Table <c>notes</c>: what somebody of the team wrote about an item, for the team alone.</summary>
internal sealed class TeamNote
{
    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxLength = 1000;

    public long Id { get; init; }

    public required long FlagId { get; init; }

    public Flag Flag { get; init; } = null!;

    /// <summary>Id of the account that wrote it.</summary>
    public required string WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The note, encrypted; null once it was erased with the text that it speaks of.</summary>
    public byte[]? TextCipher { get; set; }
}
