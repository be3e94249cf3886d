using ModerationBot.Bot.Feeds;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>Table <c>verdicts</c>: the judgement of one revision by one set of detectors.</summary>
internal sealed class StoredVerdict
{
    public long Id { get; init; }

    public required long RevisionId { get; init; }

    public Revision Revision { get; init; } = null!;

    /// <summary>Fingerprint of the detectors, their versions and models.</summary>
    public required string DetectorSet { get; init; }

    /// <summary>The model that judged, such as <c>discrimination@1+408396c7262c</c>; null in rows older than this column.</summary>
    public string? Model { get; init; }

    public required string Language { get; init; }

    public required Severity Severity { get; init; }

    public required bool Flagged { get; init; }

    public required bool DiscriminationFlagged { get; init; }

    public required double DiscriminationScore { get; init; }

    public required double DiscriminationScoreAlone { get; init; }

    public required bool IdentificationFlagged { get; init; }

    public required double IdentificationScore { get; init; }

    public required double IdentificationScoreAlone { get; init; }

    /// <summary>What could not be judged, as <c>detector:reason</c>.</summary>
    public required IReadOnlyList<string> NotJudged { get; init; }

    public required DateTimeOffset JudgedAt { get; init; }

    /// <summary>The policy that turned this verdict into a flag or cleared it; null while it waits for the flag stage.</summary>
    public string? AppliedPolicy { get; set; }

    public List<StoredFinding> Findings { get; init; } = [];
}
