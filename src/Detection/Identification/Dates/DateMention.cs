using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Dates;

/// <summary>A date written in a text.</summary>
/// <param name="Span">Where, in the original.</param>
/// <param name="IsFull">Day, month and year are given.</param>
/// <param name="HasDay">The day is given.</param>
/// <param name="IsBirth">A word before announces a birth.</param>
internal readonly record struct DateMention(TextSpan Span, bool IsFull, bool HasDay, bool IsBirth);
