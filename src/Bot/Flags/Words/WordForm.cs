namespace ModerationBot.Bot.Flags.Words;

/// <summary>A form that may stand for a word.</summary>
/// <param name="Text">In lower case, with its accents.</param>
/// <param name="Kind">What makes it differ.</param>
internal sealed record WordForm(string Text, FormKind Kind);
