namespace ModerationBot.Bot.Feeds.Discourse;

/// <summary>The forum says that a thing does not exist, or may not be seen: it does not tell the two apart. Never leaves this folder.</summary>
internal sealed class DiscourseGoneException() : Exception("The object is gone.");
