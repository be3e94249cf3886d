namespace ModerationBot.Lab.Evaluation.Gates;

/// <summary>How much worse than committed a figure may be.</summary>
internal enum GateTolerance
{
    /// <summary>
    /// One unit of the fourth decimal, which is how figures are committed. Measuring is deterministic, so nothing else may
    /// differ; a single changed answer weighs more in any set of fewer than 6,000 texts, and all sets are smaller.
    /// </summary>
    Rounding,

    /// <summary>
    /// For another model: F1 and AUC of the whole own test sets may fall by 0.005, which the order of the examples alone can
    /// do; every other figure may move within its committed interval. Of hundreds of small sets some always move by accident.
    /// </summary>
    Interval,
}
