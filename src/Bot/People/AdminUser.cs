using Microsoft.AspNetCore.Identity;

namespace ModerationBot.Bot.People;

/// <summary>Table <c>admins</c>: a person who may sign in. The user name is the e-mail address once there is one.</summary>
internal sealed class AdminUser : IdentityUser
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxName = 60;

    /// <summary>The name that colleagues see; null until it is chosen.</summary>
    public string? DisplayName { get; set; }

    /// <summary><c>fr</c> or <c>en</c>; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>What the person may do. The first account is the owner's.</summary>
    public Role Role { get; set; }

    /// <summary>Whether the program made it at its first start: the account that a link printed to the console opens.</summary>
    public bool IsFirst { get; init; }

    /// <summary>When access was withdrawn; null while the account may sign in. Decisions keep their author's name.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>SHA-256 of the one-time link that invites the person, as hex digits; null without one.</summary>
    public string? InvitationHash { get; set; }

    /// <summary>Until when the invitation may be used.</summary>
    public DateTimeOffset? InvitedUntil { get; set; }

    /// <summary>Whether a text can be the name that colleagues see.</summary>
    public static bool IsName(string? name) => name?.Trim().Length is > 0 and <= MaxName && !name.Any(char.IsControl);
}
