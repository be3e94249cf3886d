using System.Text.RegularExpressions;
using ModerationBot.Detection.Identification.Tables;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patterns;

/// <summary>
/// One pattern: where to look, how to check what was found, which words nearby raise or refuse it. The score is that of the
/// validator, plus <see cref="Boost"/> when a context word stands near.
/// </summary>
internal sealed record PatternRule
{
    /// <summary>Added to the score by a context word.</summary>
    public const double Boost = 0.35;

    /// <summary>Under this score a match is dropped.</summary>
    public const double Floor = 0.1;

    /// <summary>Just under the point of flagging: the form is sure, whose it is is not.</summary>
    public const double Unflagged = 0.45;

    /// <summary>Words looked at before a match for context.</summary>
    public const int Reach = 5;

    /// <summary>Words looked at after a match for context: "536-22-1234 is her SSN".</summary>
    public const int ReachAfter = 4;

    /// <summary>Words looked at before a match for what refuses it.</summary>
    public const int ReachAgainst = 7;

    /// <summary>Code of <see cref="IdentifierTypes"/>.</summary>
    public required string Category { get; init; }

    /// <summary>Where to look, in the normalised text.</summary>
    public required Scan Scan { get; init; }

    /// <summary>Checks a match; null refuses it.</summary>
    public required Func<string, Evidence?> Judge { get; init; }

    /// <summary>Folded words that raise the score.</summary>
    public WordSet Context { get; init; } = WordSet.Empty;

    /// <summary>Folded words that refuse the match.</summary>
    public WordSet Against { get; init; } = WordSet.Empty;

    /// <summary>
    /// Highest score without a context word: under the point of flagging it stays a sign for whoever weighs the whole text, and
    /// 0 drops it. Default 1: the form speaks for itself.
    /// </summary>
    public double Bare { get; init; } = 1;

    /// <summary>
    /// The thing may belong to a colleague or a practice: without a patient in the text the score stays under the point of
    /// flagging, and in an advert at the bottom.
    /// </summary>
    public bool MayBeColleague { get; init; }

    /// <summary>Folded words shortly before that make it the number of a service: switchboard, poison centre.</summary>
    public WordSet Serving { get; init; } = WordSet.Empty;

    /// <summary>Highest score when nothing tells whose it is.</summary>
    public double Unowned { get; init; } = Unflagged;

    /// <summary>Folded words anywhere in the text that make its owner a patient, beside those of <see cref="OwnerReader"/>.</summary>
    public WordSet Owning { get; init; } = WordSet.Empty;

    /// <summary>Matches only text with at least this many digits; spares the search elsewhere.</summary>
    public int Digits { get; init; } = 1;

    /// <summary>Says in passing whether a text can hold the form at all; spares the search.</summary>
    public Func<PreparedText, bool>? Worth { get; init; }

    /// <summary>Must match what stands before, up to its very end (<c>\z</c>); cheaper than to look behind at each place.</summary>
    public Regex? Before { get; init; }
}
