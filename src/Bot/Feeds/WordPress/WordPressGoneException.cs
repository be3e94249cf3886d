namespace ModerationBot.Bot.Feeds.WordPress;

/// <summary>WordPress says that there is no such item, or that it is in the trash already. Never leaves this folder.</summary>
internal sealed class WordPressGoneException(string code) : Exception($"The item is gone ({code}).");
