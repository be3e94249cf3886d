namespace ModerationBot.Bot.Review.Queue;

/// <summary>Counts for the live line of the queue.</summary>
/// <param name="Open">Open flags.</param>
/// <param name="Fresh">Those raised after the page was made.</param>
internal sealed record QueueCount(int Open, int Fresh);
