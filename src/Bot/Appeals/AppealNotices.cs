namespace ModerationBot.Bot.Appeals;

/// <summary>Codes of the sentences shown after a ruling was sent; the address holds the code, never the sentence.</summary>
internal static class AppealNotices
{
    public const string Already = "already";
    public const string NotAllowed = "not_allowed";
    public const string ReasonMissing = "reason";
    public const string ReasonLong = "reason_long";
    public const string Done = "done";

    public static IReadOnlyList<string> All { get; } = [Already, NotAllowed, ReasonMissing, ReasonLong, Done];

    /// <summary>The notice of an answer.</summary>
    public static string Of(RulingStatus status) => status switch
    {
        RulingStatus.Done => Done,
        RulingStatus.NotAllowed => NotAllowed,
        RulingStatus.ReasonMissing => ReasonMissing,
        RulingStatus.ReasonLong => ReasonLong,
        _ => Already,
    };
}
