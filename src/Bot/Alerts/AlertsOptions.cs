using System.ComponentModel.DataAnnotations;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Alerts;

/// <summary>Who is told, when and how. Section <c>Alerts</c>.</summary>
internal sealed record AlertsOptions
{
    public const string Section = "Alerts";

    /// <summary>E-mail addresses of those who are told. Default none here; <c>appsettings.json</c> gives one.</summary>
    [MaxLength(20)]
    public List<string> Recipients { get; init; } = [];

    /// <summary>Sender of the messages. Default <c>moderationbot@localhost</c>.</summary>
    [Required, EmailAddress]
    public string From { get; init; } = "moderationbot@localhost";

    /// <summary>From this severity on a message goes out at once; below, in the digest. Default <c>High</c>.</summary>
    public Severity InstantFrom { get; init; } = Severity.High;

    /// <summary>Seconds between two instant messages to one person; what comes meanwhile is folded into one, 0 to 86400. Default 60.</summary>
    [Range(0, 86400)]
    public int BurstSeconds { get; init; } = 60;

    /// <summary>Hour of the daily digest in the group's time zone, 0 to 23. Default 8.</summary>
    [Range(0, 23)]
    public int DigestHour { get; init; } = 8;

    /// <summary>
    /// Channel: <c>folder</c> (message files in the folder <c>alerts</c> of the storage path) or <c>smtp</c>. Default <c>folder</c>.
    /// </summary>
    [RegularExpression("^(folder|smtp)$")]
    public string Channel { get; init; } = FolderChannel.ChannelName;

    /// <summary>Mail server; needed for the channel <c>smtp</c>.</summary>
    public SmtpOptions Smtp { get; init; } = new();
}
