namespace ModerationBot.Bot.Feeds.Import;

/// <summary>A line that could not be taken, as it is reported.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Error">What is wrong; never quotes the text of a member.</param>
internal sealed record ImportError(long Line, string Error);
