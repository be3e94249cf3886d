namespace ModerationBot.Bot.Flags;

/// <summary>When one half of a verdict is flagged. The only place that says so: judging, trying and counting all ask here.</summary>
internal static class HalfRule
{
    /// <summary>
    /// By the half's own threshold, or by a category with a threshold of its own. When every reason of the half is excused
    /// (inside allowed words, or of a ground that is off), nothing is left to flag.
    /// </summary>
    /// <param name="thresholds">Of the group.</param>
    /// <param name="half">The half.</param>
    /// <param name="score">Its score, 0 to 1.</param>
    /// <param name="flaggedWhenJudged">What counts where no threshold is set.</param>
    /// <param name="kept">Category and score of the reasons of this half that are not excused.</param>
    /// <param name="hadReasons">Whether there were reasons before any was excused.</param>
    public static bool Flags(
        GroupThresholds thresholds, Half half, double score, bool flaggedWhenJudged,
        IReadOnlyList<(string Category, double Score)> kept, bool hadReasons)
    {
        bool byScore = thresholds.Of(half) is { } limit ? score > 0 && score >= limit : flaggedWhenJudged;
        bool allExcused = kept.Count == 0 && hadReasons;
        bool onlyOwnThresholds = kept.Count > 0 && kept.All(reason => thresholds.Categories.ContainsKey(reason.Category));
        return (byScore && !allExcused && !onlyOwnThresholds)
            || kept.Any(reason => thresholds.Categories.TryGetValue(reason.Category, out double own) && reason.Score >= own);
    }
}
