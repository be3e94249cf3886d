namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>The days of one group, and the curve that they give, drawn when it is asked for.</summary>
internal sealed class GroupTally
{
    private readonly SortedDictionary<int, TallyDay> _days = [];
    private ScoreCurve? _curve;
    private int _curveDay;

    /// <summary>Counts a text of a day, or takes it back.</summary>
    public void Add(int day, double discrimination, double identification, int times)
    {
        if (!_days.TryGetValue(day, out TallyDay? counts))
        {
            _days[day] = counts = new TallyDay();
        }

        counts.Add(discrimination, identification, times);
        _curve = null;
    }

    /// <summary>The curve of the days up to one, this one included.</summary>
    public ScoreCurve Curve(int today)
    {
        if (_curve is { } drawn && _curveDay == today)
        {
            return drawn;
        }

        foreach (int old in _days.Keys.Where(day => day <= today - ScoreTally.Days).ToArray())
        {
            _days.Remove(old);
        }

        int first = _days.Keys.DefaultIfEmpty(today).First();
        (_curve, _curveDay) = (new ScoreCurve(_days.Values, Math.Clamp(today - first + 1, 1, ScoreTally.Days)), today);
        return _curve;
    }
}
