namespace ModerationBot.Bot.People;

/// <summary>What a request's session stands for, read at each request: a change of role or access holds at once.</summary>
/// <param name="Id">Id of the session.</param>
/// <param name="AdminId">The account.</param>
/// <param name="Role">What the person may do now.</param>
/// <param name="Stamp">Changes with the password and the second factor; a cookie from before is refused.</param>
/// <param name="LastSeenAt">When the session was last used.</param>
/// <param name="IsStrong">Whether a second factor or a passkey was shown.</param>
internal sealed record SessionSight(string Id, string AdminId, Role Role, string? Stamp, DateTimeOffset LastSeenAt, bool IsStrong);
