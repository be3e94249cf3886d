namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>
/// Table <c>search_words</c>: something that a flag can be found by, as a keyed hash of 8 bytes; the words themselves are
/// nowhere. Erased together with the text.
/// </summary>
internal sealed class SearchWord
{
    /// <summary>See <see cref="SearchTerms"/>.</summary>
    public required long Word { get; init; }

    public required long FlagId { get; init; }
}
