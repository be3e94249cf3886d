using ModerationBot.Bot.Feeds;

namespace ModerationBot.Bot.MemberReports;

/// <summary>
/// Table <c>member_reports</c>: what a member said of an item. Nothing here or elsewhere tells who: no account, no address, no
/// link to the token that was used, no time finer than the day.
/// </summary>
internal sealed class MemberReport
{
    public long Id { get; init; }

    public required long ItemId { get; init; }

    public Item Item { get; init; } = null!;

    /// <summary>A code of <see cref="ReportGrounds"/>.</summary>
    public required string Ground { get; init; }

    /// <summary>The member's own words, encrypted; null when there are none, or once erased.</summary>
    public byte[]? NoteCipher { get; set; }

    /// <summary>The message as it was pasted, encrypted, where it is not what the item holds; null otherwise, or once erased.</summary>
    public byte[]? TextCipher { get; set; }

    /// <summary>The address of the message, encrypted; null when none was given, or once erased.</summary>
    public byte[]? LinkCipher { get; set; }

    /// <summary>Whether the member says that an admin of the group is concerned.</summary>
    public bool ConcernsAdmin { get; init; }

    /// <summary>The day in the group's zone.</summary>
    public required DateOnly Day { get; init; }
}
