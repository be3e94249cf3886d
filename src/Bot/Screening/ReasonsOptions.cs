using ModerationBot.Detection;

namespace ModerationBot.Bot.Screening;

/// <summary>From which score on reasons are kept. No setting of its own: the folder that applies thresholds
/// sets it, at the start and whenever one is changed.</summary>
internal sealed class ReasonsOptions
{
    /// <summary>Calibrated score of discrimination, 0 to 1. Default 0.5.</summary>
    public double From { get; set; } = Screener.DefaultDiscrimination;
}
