namespace ModerationBot.Bot.Review;

/// <summary>A run of text covered by the same marks.</summary>
/// <param name="Text">The run, as written.</param>
/// <param name="Marks">The marks that cover it; none for plain text.</param>
/// <param name="Ends">The marks that end with it: their reason numbers are shown here.</param>
public sealed record TextPiece(string Text, IReadOnlyList<TextMark> Marks, IReadOnlyList<TextMark> Ends);
