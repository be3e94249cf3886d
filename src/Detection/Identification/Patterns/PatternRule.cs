using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Tables;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>
/// One pattern: where to look, how to check what was found, which words nearby raise or refuse it. The score is that of the
/// validator, plus <see cref="Boost"/> when a context word stands within five words before.
/// </summary>
internal sealed record PatternRule
{
    /// <summary>Added to the score by a context word.</summary>
    public const double Boost = 0.35;

    /// <summary>Under this score a match is dropped.</summary>
    public const double Floor = 0.4;

    /// <summary>Words looked at before a match.</summary>
    public const int Reach = 5;

    /// <summary>Code of <see cref="IdentifierTypes"/>.</summary>
    public required string Category { get; init; }

    /// <summary>Where to look, in the normalised text. Generated, with a time limit.</summary>
    public required Regex Pattern { get; init; }

    /// <summary>Checks a match; null refuses it.</summary>
    public required Func<string, Evidence?> Judge { get; init; }

    /// <summary>Folded words that raise the score.</summary>
    public WordSet Context { get; init; } = WordSet.Empty;

    /// <summary>Folded words that refuse the match.</summary>
    public WordSet Against { get; init; } = WordSet.Empty;

    /// <summary>Without a context word the match is dropped.</summary>
    public bool NeedsContext { get; init; }

    /// <summary>
    /// The thing may belong to a colleague or a practice: without a patient in the text the score stays under the point of
    /// flagging, and an advert drops it.
    /// </summary>
    public bool MayBeColleague { get; init; }

    /// <summary>Matches only text with at least this many digits; spares the search elsewhere.</summary>
    public int Digits { get; init; } = 1;

    /// <summary>A character without which nothing can match; spares the search.</summary>
    public char? Marker { get; init; }

    /// <summary>Must match what stands before, up to its very end (<c>\z</c>); cheaper than to look behind at each place.</summary>
    public Regex? Before { get; init; }
}
