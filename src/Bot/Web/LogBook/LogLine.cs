namespace ModerationBot.Bot.Web.LogBook;

/// <summary>One entry as the page tells it.</summary>
/// <param name="Sequence">Its number, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Sentence">What happened, in the reader's language.</param>
/// <param name="Href">Where to see more; null when there is nothing more.</param>
/// <param name="HrefKey">Code of the link's name.</param>
internal sealed record LogLine(long Sequence, DateTimeOffset At, string Sentence, string? Href, string? HrefKey);
