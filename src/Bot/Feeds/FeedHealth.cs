namespace ModerationBot.Bot.Feeds;

/// <summary>How a feed is doing, as code values of tables, pages and the status answer.</summary>
internal static class FeedHealth
{
    public const string NeverPolled = "never_polled";
    public const string Ok = "ok";
    public const string Throttled = "throttled";
    public const string TokenDead = "token_dead";
    public const string PermissionLost = "permission_lost";

    /// <summary>The platform answers as it would a stranger: the credential was not known.</summary>
    public const string Anonymous = "anonymous";

    public const string Unavailable = "unavailable";
    public const string ParseErrors = "parse_errors";
    public const string Empty = "empty_after_non_empty";

    /// <summary>Read well, but too late: no poll came to its end for longer than the alarm allows.</summary>
    public const string Lagging = "lagging";

    public const string ImportOnly = "import_only";

    /// <summary>States in which the bot may be missing posts: the admin must be told.</summary>
    public static bool IsBlind(string health) => health is TokenDead or PermissionLost or Anonymous or Unavailable or ParseErrors or Empty or Lagging;
}
