using ModerationBot.Detection;

namespace ModerationBot.Bot.Review;

/// <summary>One reason shown with a text; several places may share it.</summary>
/// <param name="Number">From 1, in order of first place; the marks in the text carry it.</param>
/// <param name="Half">The question that it answers.</param>
/// <param name="Category">A code of <see cref="Grounds"/> or <see cref="IdentifierTypes"/>.</param>
/// <param name="Sentence">The detector's plain sentence.</param>
/// <param name="Score">The highest score among its places, 0 to 1.</param>
/// <param name="Counts">Whether it is part of why the item is flagged; otherwise it was seen but is not enough.</param>
/// <param name="Detectors">The detectors that found it, as <c>name@version</c>.</param>
public sealed record ItemReason(
    int Number, Half Half, string Category, LocalizedText Sentence, double Score, bool Counts, IReadOnlyList<string> Detectors);
