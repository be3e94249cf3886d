namespace ModerationBot.Bot.Policies.Backtest;

/// <summary>How often each score came on one day (UTC) in one group. Scores of 0 are told in <see cref="Texts"/> alone.</summary>
internal sealed class TallyDay
{
    /// <summary>Pairs below this step are not told apart: no threshold goes there.</summary>
    public static readonly int PairsFrom = ScoreBins.From(PolicyLimits.LowestThreshold);

    private readonly int[] _discrimination = new int[ScoreBins.Count];
    private readonly int[] _identification = new int[ScoreBins.Count];
    private readonly Dictionary<int, int> _pairs = [];

    /// <summary>Texts judged.</summary>
    public int Texts { get; private set; }

    /// <summary>Counts a text, or takes it back.</summary>
    /// <param name="discrimination">Its score.</param>
    /// <param name="identification">Its score.</param>
    /// <param name="times">1 to count, -1 to take back.</param>
    public void Add(double discrimination, double identification, int times)
    {
        Texts += times;
        int first = discrimination > 0 ? ScoreBins.Of(discrimination) : -1;
        int second = identification > 0 ? ScoreBins.Of(identification) : -1;
        if (first >= 0)
        {
            _discrimination[first] += times;
        }

        if (second >= 0)
        {
            _identification[second] += times;
        }

        if (first >= PairsFrom && second >= PairsFrom)
        {
            int key = (first * ScoreBins.Count) + second;
            _pairs[key] = _pairs.GetValueOrDefault(key) + times;
        }
    }

    /// <summary>Adds this day's counts to sums.</summary>
    public void AddTo(int[] discrimination, int[] identification, Dictionary<int, int> pairs)
    {
        for (int bin = 0; bin < ScoreBins.Count; bin++)
        {
            discrimination[bin] += _discrimination[bin];
            identification[bin] += _identification[bin];
        }

        foreach ((int key, int count) in _pairs)
        {
            pairs[key] = pairs.GetValueOrDefault(key) + count;
        }
    }
}
