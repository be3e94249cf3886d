namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>How far one list is read.</summary>
/// <param name="Time">Newest change seen, Unix seconds; null before the first item.</param>
/// <param name="Seen">Marks of the items handled within the overlap before it, as <see cref="WordPressRow.Mark"/>.</param>
internal sealed record WordPressTrack(long? Time, IReadOnlyList<string> Seen)
{
    public static WordPressTrack Start { get; } = new(null, []);
}
