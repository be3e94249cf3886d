namespace ModerationBot.Bot.People;

/// <summary>Table <c>admin_authors</c>: which author of a group an admin is, so that nobody decides on own words.</summary>
internal sealed class AdminAuthor
{
    public long Id { get; init; }

    /// <summary>Id of the account.</summary>
    public required string AdminId { get; init; }

    public required string GroupId { get; init; }

    /// <summary>The author's fingerprint, as items of the group keep it; it does not tell the id on the platform.</summary>
    public required string AuthorPlatformId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
