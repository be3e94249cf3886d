namespace ModerationBot.Bot.Review;

/// <summary>One member's report, without a trace of who wrote it. Public because Razor components are.</summary>
/// <param name="Ground">Code of the ground.</param>
/// <param name="Note">The member's own words; null when there are none, or no longer.</param>
/// <param name="Text">The message as the member pasted it, where it is not the stored one; null otherwise.</param>
/// <param name="Link">Web address of the message as the member gave it; null otherwise.</param>
/// <param name="Day">The day of the report in the group's zone: the finest time that is kept.</param>
public sealed record MemberSaid(string Ground, string? Note, string? Text, string? Link, DateOnly Day)
{
    /// <summary>Whether the member says that an admin of the group is concerned.</summary>
    public bool ConcernsAdmin { get; init; }
}
