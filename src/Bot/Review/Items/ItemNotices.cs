using ModerationBot.Bot.Review.Items.Notes;

namespace ModerationBot.Bot.Review.Items;

/// <summary>Codes of the sentences shown after a form of the item page was sent. The address holds the code, never the sentence.</summary>
internal static class ItemNotices
{
    public const string NoteAdded = "note_added";
    public const string NoteEmpty = "note_empty";
    public const string NoteTooLong = "note_long";
    public const string NotesFull = "notes_full";
    public const string NameReason = "name_reason";
    public const string NoName = "no_name";
    public const string Gone = "item_gone";

    public static IReadOnlyList<string> All { get; } = [NoteAdded, NoteEmpty, NoteTooLong, NotesFull, NameReason, NoName, Gone];

    public static string Of(NoteStatus status) => status switch
    {
        NoteStatus.Done => NoteAdded,
        NoteStatus.Empty => NoteEmpty,
        NoteStatus.TooLong => NoteTooLong,
        NoteStatus.TooMany => NotesFull,
        _ => Gone,
    };
}
