using ModerationBot.Bot.Flags;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>Tries settings on the last 90 days: scores counted, decisions one by one.</summary>
internal sealed class BacktestDesk(ScoreTally tally, DecidedBook decided)
{
    /// <summary>What settings would have done.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="now">The settings in force.</param>
    /// <param name="tried">The settings to try.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<BacktestNumbers> TryAsync(string groupId, PolicySettings now, PolicySettings tried, CancellationToken cancellationToken)
    {
        ScoreCurve curve = await tally.ReadAsync(groupId, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<DecidedCase> cases = await decided.ReadAsync(groupId, cancellationToken).ConfigureAwait(false);
        return new BacktestNumbers
        {
            Texts = curve.Texts,
            PerWeek = curve.PerWeek(Of(tried, Half.Discrimination), Of(tried, Half.Identification)),
            PerWeekNow = curve.PerWeek(Of(now, Half.Discrimination), Of(now, Half.Identification)),
            DiscriminationPerWeek = curve.PerWeek(Half.Discrimination, Of(tried, Half.Discrimination)),
            IdentificationPerWeek = curve.PerWeek(Half.Identification, Of(tried, Half.Identification)),
            Right = cases.Count(one => !one.Wrong),
            Missed = cases.Count(one => !one.Wrong && !one.IsFlagged(tried)),
            MissedNow = cases.Count(one => !one.Wrong && !one.IsFlagged(now)),
            Wrong = cases.Count(one => one.Wrong),
            Spared = cases.Count(one => one.Wrong && !one.IsFlagged(tried)),
            SparedNow = cases.Count(one => one.Wrong && !one.IsFlagged(now)),
        };
    }

    /// <summary>The curve alone, to turn alerts a week into a threshold.</summary>
    public Task<ScoreCurve> CurveAsync(string groupId, CancellationToken cancellationToken) => tally.ReadAsync(groupId, cancellationToken);

    /// <summary>The threshold of a half as a number.</summary>
    public static double Of(PolicySettings settings, Half half) => settings.Thresholds.Of(half) ?? Screener.DefaultDiscrimination;
}
