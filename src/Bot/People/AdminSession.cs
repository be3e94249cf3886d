namespace ModerationBot.Bot.People;

/// <summary>
/// Table <c>admin_sessions</c>: one sign-in of one browser. The cookie names it; without the row the cookie opens nothing.
/// Neither the address of the browser nor its full name is kept.
/// </summary>
internal sealed class AdminSession
{
    /// <summary>128 random bits as hex digits, new at each sign-in. Not a secret: only the signed cookie carries weight.</summary>
    public required string Id { get; init; }

    public required string AdminId { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>To the minute: it is written again only when it is older.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    /// <summary>A code of <see cref="BrowserSign"/>, such as <c>firefox</c>.</summary>
    public required string Browser { get; init; }

    /// <summary>A code of <see cref="BrowserSign"/>: <c>phone</c>, <c>tablet</c> or <c>computer</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Whether a second factor or a passkey was shown.</summary>
    public bool IsStrong { get; set; }
}
