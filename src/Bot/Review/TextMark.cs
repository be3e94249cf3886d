namespace ModerationBot.Bot.Review;

/// <summary>A place of a text to mark.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Reason">Number of the reason in the list shown with the text, from 1.</param>
/// <param name="Half">The question that the reason answers.</param>
/// <param name="Counts">Whether the reason is part of why the item is flagged; others are marked faintly.</param>
public sealed record TextMark(int Start, int Length, int Reason, Half Half, bool Counts);
