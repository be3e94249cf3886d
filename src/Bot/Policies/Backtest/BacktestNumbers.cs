namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>What settings would have done on the last 90 days, beside those in force.</summary>
internal sealed record BacktestNumbers
{
    /// <summary>Texts judged in that time.</summary>
    public required int Texts { get; init; }

    /// <summary>Texts flagged a week by their scores.</summary>
    public required double PerWeek { get; init; }

    /// <summary>The same for the settings in force.</summary>
    public required double PerWeekNow { get; init; }

    /// <summary>Of these a week, as discriminatory.</summary>
    public required double DiscriminationPerWeek { get; init; }

    /// <summary>Of these a week, as identifying.</summary>
    public required double IdentificationPerWeek { get; init; }

    /// <summary>Flags after which somebody removed, hid or asked to edit.</summary>
    public required int Right { get; init; }

    /// <summary>Of these, how many the settings would not have flagged.</summary>
    public required int Missed { get; init; }

    /// <summary>The same for the settings in force.</summary>
    public required int MissedNow { get; init; }

    /// <summary>Flags that somebody called wrong.</summary>
    public required int Wrong { get; init; }

    /// <summary>Of these, how many the settings would have spared.</summary>
    public required int Spared { get; init; }

    /// <summary>The same for the settings in force.</summary>
    public required int SparedNow { get; init; }
}
