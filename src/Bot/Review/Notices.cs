using ModerationBot.Bot.Review.Queue.Views;

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

    public const string ViewSaved = "view_saved";
    public const string ViewDeleted = "view_deleted";
    public const string ViewNameMissing = "view_name";
    public const string ViewNameTooLong = "view_name_long";
    public const string ViewsTooMany = "view_many";

    public static IReadOnlyList<string> All { get; } =
        [AlreadyDecided, Changed, TooLate, AlreadyUndone, Undone, ReasonMissing, NoteTooLong, NotFound,
        ViewSaved, ViewDeleted, ViewNameMissing, ViewNameTooLong, ViewsTooMany];

    /// <summary>Whether a notice tells that all went well.</summary>
    public static bool IsGood(string? code) => code is Undone or ViewSaved or ViewDeleted;

    /// <summary>The notice of a view that somebody wanted to keep.</summary>
    public static string Of(ViewStatus status) => status switch
    {
        ViewStatus.Saved => ViewSaved,
        ViewStatus.NameMissing => ViewNameMissing,
        ViewStatus.NameTooLong => ViewNameTooLong,
        _ => ViewsTooMany,
    };

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
