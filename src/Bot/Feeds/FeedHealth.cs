namespace ModerationBot.Bot.Feeds;

/// <summary>How a feed is doing, as code values of tables, pages and the status answer.</summary>
internal static class FeedHealth
{
    public const string NeverPolled = "never_polled";
    public const string Ok = "ok";
    public const string Throttled = "throttled";
    public const string TokenDead = "token_dead";
    public const string PermissionLost = "permission_lost";
    public const string Unavailable = "unavailable";
    public const string ParseErrors = "parse_errors";
    public const string Empty = "empty_after_non_empty";
    public const string ImportOnly = "import_only";

    /// <summary>States in which the bot may be missing posts: the admin must be told.</summary>
    public static bool IsBlind(string health) => health is TokenDead or PermissionLost or Unavailable or ParseErrors or Empty;
}
