namespace ModerationBot.Bot.Alerts;

/// <summary>First parts of an alert's key: what the message is about.</summary>
internal static class AlertKeys
{
    public const string Flag = "flag:";
    public const string Digest = "digest:";
    public const string Blind = "blind:";
}
