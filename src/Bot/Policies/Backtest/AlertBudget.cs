using System.Globalization;
using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>From "how many alerts a week can you read?" to thresholds.</summary>
internal static class AlertBudget
{
    /// <summary>How many alerts a week a half gives under settings, whole.</summary>
    public static int Alerts(ScoreCurve curve, Half half, PolicySettings settings) =>
        (int)Math.Round(curve.PerWeek(half, BacktestDesk.Of(settings, half)), MidpointRounding.AwayFromZero);

    /// <summary>Settings whose half gives at most so many alerts a week; the same where they give just that already.</summary>
    public static PolicySettings Apply(ScoreCurve curve, Half half, PolicySettings settings, int alerts) =>
        alerts == Alerts(curve, half, settings) ? settings : With(settings, half, curve.ThresholdFor(half, alerts));

    /// <summary>Settings with another threshold of a half.</summary>
    public static PolicySettings With(PolicySettings settings, Half half, double threshold) => half == Half.Discrimination
        ? settings with { DiscriminationThreshold = threshold }
        : settings with { IdentificationThreshold = threshold };

    /// <summary>A number of alerts as typed; null where it is none or beyond the limit.</summary>
    public static int? Read(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int alerts) && alerts <= PolicyLimits.MostAlerts
            ? alerts
            : null;
}
