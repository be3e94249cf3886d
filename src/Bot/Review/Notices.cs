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
    public const string Claimed = "claimed";
    public const string Conflict = "conflict";
    public const string ConflictAlone = "conflict_alone";
    public const string Proposed = "proposed";
    public const string ProposedAlone = "proposed_alone";
    public const string SecondNeeded = "second";
    public const string SecondNeededAlone = "second_alone";
    public const string PlaceholderLeft = "placeholder";
    public const string MessageMissing = "message";
    public const string MessageTooLong = "message_long";
    public const string Unsupported = "unsupported";
    public const string NotAllowed = "not_allowed";
    public const string RuleUnknown = "rule";
    public const string RecipientUnknown = "recipient";
    public const string Skipped = "skipped";
    public const string BatchSize = "batch_size";

    /// <summary>What became of a batch; its numbers are read from the batch itself.</summary>
    public const string Batch = "batch";

    public const string BatchUndone = "batch_undone";
    public const string BatchPartlyUndone = "batch_partly_undone";

    public const string ViewSaved = "view_saved";
    public const string ViewDeleted = "view_deleted";
    public const string ViewNameMissing = "view_name";
    public const string ViewNameTooLong = "view_name_long";
    public const string ViewsTooMany = "view_many";

    public static IReadOnlyList<string> All { get; } =
    [
        AlreadyDecided, Changed, TooLate, AlreadyUndone, Undone, ReasonMissing, NoteTooLong, NotFound, Claimed, Conflict, ConflictAlone,
        Proposed, ProposedAlone, SecondNeeded, SecondNeededAlone, PlaceholderLeft, MessageMissing, MessageTooLong, Unsupported,
        NotAllowed, RuleUnknown, RecipientUnknown, Skipped, BatchSize, Batch, BatchUndone, BatchPartlyUndone,
        ViewSaved, ViewDeleted, ViewNameMissing, ViewNameTooLong, ViewsTooMany,
    ];

    /// <summary>Whether a notice tells that all went well.</summary>
    public static bool IsGood(string? code) =>
        code is Undone or ViewSaved or ViewDeleted or Proposed or Skipped or BatchUndone;

    /// <summary>The notice of a view that somebody wanted to keep.</summary>
    public static string Of(ViewStatus status) => status switch
    {
        ViewStatus.Saved => ViewSaved,
        ViewStatus.NameMissing => ViewNameMissing,
        ViewStatus.NameTooLong => ViewNameTooLong,
        _ => ViewsTooMany,
    };

    /// <summary>The notice of an answer that is not <see cref="DeskStatus.Done"/>.</summary>
    public static string Of(DeskResult result) => (result.Status, result.NobodyElse) switch
    {
        (DeskStatus.Conflict, true) => ConflictAlone,
        (DeskStatus.Proposed, true) => ProposedAlone,
        (DeskStatus.SecondNeeded, true) => SecondNeededAlone,
        _ => Of(result.Status),
    };

    /// <summary>The notice of a status alone.</summary>
    public static string Of(DeskStatus status) => status switch
    {
        DeskStatus.AlreadyDecided => AlreadyDecided,
        DeskStatus.Changed => Changed,
        DeskStatus.TooLate => TooLate,
        DeskStatus.AlreadyUndone => AlreadyUndone,
        DeskStatus.ReasonMissing => ReasonMissing,
        DeskStatus.NoteTooLong => NoteTooLong,
        DeskStatus.Claimed => Claimed,
        DeskStatus.Conflict => Conflict,
        DeskStatus.Proposed => Proposed,
        DeskStatus.SecondNeeded => SecondNeeded,
        DeskStatus.PlaceholderLeft => PlaceholderLeft,
        DeskStatus.MessageMissing => MessageMissing,
        DeskStatus.MessageTooLong => MessageTooLong,
        DeskStatus.Unsupported => Unsupported,
        DeskStatus.NotAllowed => NotAllowed,
        DeskStatus.RuleUnknown => RuleUnknown,
        DeskStatus.RecipientUnknown => RecipientUnknown,
        DeskStatus.BatchSize => BatchSize,
        _ => NotFound,
    };
}
