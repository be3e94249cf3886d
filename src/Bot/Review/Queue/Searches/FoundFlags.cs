namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>What a search found.</summary>
/// <param name="Result">For the page.</param>
/// <param name="Flags">Ids, the newest first; null when the words are forgotten, and then nothing is filtered.</param>
internal sealed record FoundFlags(SearchResult Result, IReadOnlyList<long>? Flags);
