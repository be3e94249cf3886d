namespace ModerationBot.Bot.Policies.Trying;

/// <summary>How often a word of the owner stands in the kept texts.</summary>
/// <param name="Word">As she wrote it.</param>
/// <param name="Texts">Texts in which it or one of its forms stands.</param>
internal sealed record WordCount(string Word, int Texts);
