using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Policies.Trying;

/// <summary>A text on which two policies differ, cut to what matters.</summary>
/// <param name="ItemId">Its item.</param>
/// <param name="FlagId">Its flag; null when it has none.</param>
/// <param name="Kind">Post or comment.</param>
/// <param name="More">Whether the tried policy flags it and the live one does not; false for the other way round.</param>
/// <param name="Pieces">The excerpt.</param>
public sealed record TrialSample(long ItemId, long? FlagId, ContentKind Kind, bool More, IReadOnlyList<TextPiece> Pieces);
