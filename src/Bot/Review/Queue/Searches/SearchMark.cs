namespace ModerationBot.Bot.Review.Queue.Searches;

/// <summary>Table <c>search_marks</c>: the verdict whose text a flag can be found by, so that nothing is written twice or forgotten.</summary>
internal sealed class SearchMark
{
    public required long FlagId { get; init; }

    public required long VerdictId { get; init; }
}
