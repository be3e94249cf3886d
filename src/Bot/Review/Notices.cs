namespace ModerationBot.Bot.Review;

/// <summary>Codes of the sentences shown after a form was sent. The address holds the code, never the sentence.</summary>
internal static class Notices
{
    public const string AlreadyDecided = "already";
    public const string Changed = "changed";
    public const string TooLate = "late";
    public const string AlreadyUndone = "undone_before";
    public const string Undone = "undone";
    public const string ReasonMissing = "reason";
    public const string NoteTooLong = "note";
    public const string NotFound = "gone";

    public static IReadOnlyList<string> All { get; } =
        [AlreadyDecided, Changed, TooLate, AlreadyUndone, Undone, ReasonMissing, NoteTooLong, NotFound];

    /// <summary>The notice of an answer that is not <see cref="DeskStatus.Done"/>.</summary>
    public static string Of(DeskStatus status) => status switch
    {
        DeskStatus.AlreadyDecided => AlreadyDecided,
        DeskStatus.Changed => Changed,
        DeskStatus.TooLate => TooLate,
        DeskStatus.AlreadyUndone => AlreadyUndone,
        DeskStatus.ReasonMissing => ReasonMissing,
        DeskStatus.NoteTooLong => NoteTooLong,
        _ => NotFound,
    };
}
