using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Web;

/// <summary>The pages. Section <c>Web</c>.</summary>
internal sealed record WebOptions
{
    public const string Section = "Web";

    /// <summary>Where the program listens when nothing else is said: this machine alone.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Address listened on. Default <c>http://127.0.0.1:5080</c>.</summary>
    [Required]
    public string Url { get; init; } = DefaultUrl;

    /// <summary>Address that people use, for links in the console; null takes the address listened on. Default null.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Days that a sign-in lasts without a visit, 1 to 90. Default 14.</summary>
    [Range(1, 90)]
    public int SessionDays { get; init; } = 14;

    /// <summary>Tries to sign in per minute and address, 1 to 1000. Default 10.</summary>
    [Range(1, 1000)]
    public int SignInTriesPerMinute { get; init; } = 10;

    /// <summary>Hours that a one-time sign-in link is valid, 1 to 168. Default 24.</summary>
    [Range(1, 168)]
    public int SignInLinkHours { get; init; } = 24;

    /// <summary>
    /// Prints a one-time link for the first account at start even when it has a password: for who lost it and can reach
    /// the machine. Opening it removes the old password. Default false.
    /// </summary>
    public bool PrintSignInLink { get; init; }

    /// <summary>Whether an owner must show a second factor or a passkey before anything but the own account opens. Default false.</summary>
    public bool RequireSecondFactor { get; init; }
}
