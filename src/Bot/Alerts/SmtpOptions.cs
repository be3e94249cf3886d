using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Alerts;

/// <summary>The mail server. Section <c>Alerts:Smtp</c>.</summary>
internal sealed record SmtpOptions
{
    /// <summary>Host name; empty when no server is used. Default empty.</summary>
    public string Host { get; init; } = "";

    /// <summary>Port, 1 to 65535. Default 587.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Whether to ask for STARTTLS. Default true.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>User name; empty when the server asks for none. Default empty.</summary>
    public string User { get; init; } = "";

    /// <summary>Password. A secret: set it by environment or user secrets, never in a file.</summary>
    public string? Password { get; init; }

    /// <summary>Seconds to wait for the server, 1 to 300. Default 30.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; init; } = 30;
}
