using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Flags;

/// <summary>What is flagged. Section <c>Policy</c>.</summary>
internal sealed record PolicyOptions
{
    public const string Section = "Policy";

    /// <summary>Score from which an item is flagged as discriminatory, 0 to 1; null takes the model's own. Default null.</summary>
    [Range(0.0, 1.0)]
    public double? DiscriminationThreshold { get; init; }

    /// <summary>Score from which an item is flagged as identifying, 0 to 1. Default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double IdentificationThreshold { get; init; } = 0.5;

    /// <summary>Thresholds of single categories, 0 to 1, by code; they replace the two above. Default none.</summary>
    public Dictionary<string, double> CategoryThresholds { get; init; } = [];

    /// <summary>Words or phrases that always flag: whole words, accents and case ignored. Default none.</summary>
    public List<string> WatchWords { get; init; } = [];

    /// <summary>Words or phrases that never count as a reason: a finding inside one is dropped. Default none.</summary>
    public List<string> AllowWords { get; init; } = [];
}
