namespace ModerationBot.Bot.Review.Queue;

/// <summary>What was read since Monday: the proof behind an empty queue. Public because Razor components are.</summary>
/// <param name="Posts">Posts.</param>
/// <param name="Comments">Comments.</param>
public sealed record LifeLine(int Posts, int Comments);
