namespace ModerationBot.Detection;

/// <summary>From which score on an item is flagged. Unit: calibrated score, 0 to 1.</summary>
public sealed record ScreeningThresholds
{
    /// <summary>Discrimination; the default comes from the model's card when null.</summary>
    public double? Discrimination { get; init; }

    /// <summary>Identification. Default 0.5.</summary>
    public double Identification { get; init; } = 0.5;
}
