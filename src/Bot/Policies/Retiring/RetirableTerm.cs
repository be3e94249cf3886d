using ModerationBot.Bot.Reports;

namespace ModerationBot.Bot.Policies.Retiring;

/// <summary>Words that caused a flag, and what they did in the last 90 days.</summary>
/// <param name="FindingId">The reason whose place holds them.</param>
/// <param name="Half">The half of that reason.</param>
/// <param name="Category">Its ground or type.</param>
/// <param name="Term">The words, as the member wrote them.</param>
/// <param name="Flags">Flags that had a reason inside these words.</param>
/// <param name="Wrong">Of these, called wrong.</param>
/// <param name="Right">Of these, removed, hidden or sent back to be edited.</param>
/// <param name="WrongShare">Share of wrong ones among the decided, with its interval; null when none was decided.</param>
/// <param name="Gone">Flags that would not have been raised at all without these words.</param>
internal sealed record RetirableTerm(
    long FindingId, Half Half, string Category, string Term, int Flags, int Wrong, int Right, Share? WrongShare, int Gone);
