using ModerationBot.Bot.Review;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Detection.Identification.Composition;

namespace ModerationBot.Bot.Drafts;

/// <summary>What the detectors and the group's policy say of a draft. Made for the page that shows it, never kept.</summary>
public sealed record DraftAnswer
{
    /// <summary>Whether a patient could be recognised.</summary>
    public required bool Identifies { get; init; }

    /// <summary>Whether it reads as contempt, or holds a word that the group does not want.</summary>
    public required bool Demeans { get; init; }

    /// <summary>Whether a photo, scan or video goes with it.</summary>
    public required bool Photo { get; init; }

    /// <summary>The draft, cut at its marks.</summary>
    public required IReadOnlyList<TextPiece> Pieces { get; init; }

    /// <summary>By number; the marks carry it.</summary>
    public required IReadOnlyList<ItemReason> Reasons { get; init; }

    /// <summary><c>fr</c> or <c>en</c>; null when it could not be told.</summary>
    public required string? Language { get; init; }

    /// <summary>Codes of what could not be judged, each once.</summary>
    public required IReadOnlyList<string> NotJudged { get; init; }

    /// <summary>How many people match what it says of a patient; null when it says nothing that can be counted.</summary>
    public required MatchCount? Matches { get; init; }

    /// <summary>How to ask the same; null when nothing in it identifies.</summary>
    public required RewriteView? Rewrite { get; init; }

    /// <summary>The code of the headline: <c>both</c>, <c>identifies</c>, <c>demeans</c>, <c>unknown</c> or <c>clear</c>.</summary>
    public string Verdict => (Identifies, Demeans) switch
    {
        (true, true) => "both",
        (true, false) => "identifies",
        (false, true) => "demeans",
        _ => NotJudged.Any(code => code is "too_short" or "unknown_language" or "detector_failed") ? "unknown" : "clear",
    };

    /// <summary>It would print the member's words.</summary>
    public override string ToString() => "draft answer";
}
