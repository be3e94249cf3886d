namespace ModerationBot.Detection;

/// <summary>From which score on an item is flagged. Unit: calibrated score, 0 to 1.</summary>
public sealed record ScreeningThresholds
{
    /// <summary>Discrimination; the default comes from the model's card when null.</summary>
    public double? Discrimination { get; init; }

    /// <summary>Reasons of discrimination are told from here on, also where the score alone does not flag. Default 0.5.</summary>
    public double ReasonsFrom { get; init; } = Screener.DefaultDiscrimination;

    /// <summary>Identification. Default 0.5.</summary>
    public double Identification { get; init; } = 0.5;
}
