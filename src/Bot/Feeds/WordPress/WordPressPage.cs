namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>One page of a list, read.</summary>
/// <param name="Rows">What could be read.</param>
/// <param name="Unreadable">Ids of those whose shape was broken.</param>
/// <param name="Count">How many different items came.</param>
/// <param name="LastTime">When the last of them changed, Unix seconds; null when none has a readable time.</param>
/// <param name="Total">How many rows the list holds in all, those out of sight included; null when the site does not say.</param>
internal sealed record WordPressPage(
    IReadOnlyList<WordPressRow> Rows, IReadOnlyList<string> Unreadable, int Count, long? LastTime, int? Total);
