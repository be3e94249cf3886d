namespace ModerationBot.Bot.Web.LogBook;

/// <summary>One page of the decision log.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Next">Where the next page begins: entries before this one; null when this is the last page.</param>
/// <param name="Entries">Entries in the whole log.</param>
/// <param name="Names">Who may be chosen in the filter.</param>
/// <param name="Zone">Zone of its days.</param>
internal sealed record LogSheet(IReadOnlyList<LogLine> Lines, long? Next, long Entries, LogNames Names, TimeZoneInfo Zone);
