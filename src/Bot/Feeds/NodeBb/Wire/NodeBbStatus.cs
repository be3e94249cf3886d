namespace ModerationBot.Bot.Feeds.NodeBb.Wire;

/// <summary>How a call ended. The message is translated text of the platform, never of a member.</summary>
internal sealed record NodeBbStatus
{
    public string? Code { get; init; }

    public string? Message { get; init; }
}
