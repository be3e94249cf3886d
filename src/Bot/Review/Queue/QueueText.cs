namespace ModerationBot.Bot.Review.Queue;

/// <summary>Names the texts of this folder: <c>QueueText.resx</c> (French) and <c>QueueText.en.resx</c>.</summary>
internal sealed class QueueText;
