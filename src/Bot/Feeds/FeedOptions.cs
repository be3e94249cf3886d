using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Feeds;

/// <summary>How one group's feed is read. Section <c>Groups:n:Feed</c>.</summary>
internal sealed record FeedOptions
{
    /// <summary>
    /// Kind of platform: <c>page</c> (Facebook Page), <c>wordpress</c>, <c>nodebb</c>, <c>discourse</c>, <c>buddypress</c>,
    /// <c>graph</c> (Graph-shaped server) or <c>sandbox</c> (the group server that comes with the program).
    /// </summary>
    [Required]
    public string Kind { get; init; } = "graph";

    /// <summary>Address of the server; refused for <c>sandbox</c>, which has its own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Version in the path, such as <c>v25.0</c>. Default <c>v25.0</c>.</summary>
    [Required, RegularExpression(@"^v\d{1,3}\.\d{1,2}$")]
    public string ApiVersion { get; init; } = "v25.0";

    /// <summary>The group's id on its platform; refused for <c>sandbox</c>.</summary>
    public string PlatformGroupId { get; init; } = "";

    /// <summary>The bot's account, where the platform signs in by name and password; refused where it does not. Default none.</summary>
    [StringLength(100)]
    public string User { get; init; } = "";

    /// <summary>Access token; refused for <c>sandbox</c>. A secret: set it by environment or user secrets, never in a file.</summary>
    public string? AccessToken { get; init; }

    /// <summary>App secret for the proof of calls. A secret, optional.</summary>
    public string? AppSecret { get; init; }

    /// <summary>
    /// Words that the platform repeats when it asks whether the webhook's address is ours. A secret; null takes no webhooks.
    /// Default null.
    /// </summary>
    public string? VerifyToken { get; init; }

    /// <summary>Seconds between two polls, 1 to 3600. Default 60.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; init; } = 60;

    /// <summary>Seconds re-read before the cursor, because a platform's clock is coarse, 0 to 3600. Default 120.</summary>
    [Range(0, 3600)]
    public int OverlapSeconds { get; init; } = 120;

    /// <summary>Minutes between two sweeps for edits and deletions that a cursor cannot show, 1 to 1440. Default 15.</summary>
    [Range(1, 1440)]
    public int SweepMinutes { get; init; } = 15;

    /// <summary>Days that a sweep looks back, 1 to 90. Default 14.</summary>
    [Range(1, 90)]
    public int SweepDays { get; init; } = 14;

    /// <summary>Most items that one sweep reads, 10 to 10000. Default 500.</summary>
    [Range(10, 10000)]
    public int SweepItems { get; init; } = 500;

    /// <summary>The kind only: a record would print its secrets.</summary>
    public override string ToString() => $"{Kind} feed";
}
