namespace ModerationBot.Lab.Evaluation;

/// <summary>Names of figures, as <c>metrics.json</c> spells them.</summary>
internal static class Metric
{
    /// <summary>Harmonic mean of precision and recall.</summary>
    public const string F1 = "f1";

    /// <summary>Share of right answers.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>Share of the discriminatory that is flagged.</summary>
    public const string Recall = "recall";

    /// <summary>Share of the flagged that is discriminatory.</summary>
    public const string Precision = "precision";

    /// <summary>Share of the benign that is flagged.</summary>
    public const string FalseAlarms = "falseAlarms";

    /// <summary>Area under the ROC curve.</summary>
    public const string Auc = "auc";

    /// <summary>Share of true flags whose first ground is one of the labelled.</summary>
    public const string GroundRight = "groundRight";

    /// <summary>Expected calibration error: mean distance between score and share, over the bins.</summary>
    public const string CalibrationError = "calibrationError";

    /// <summary>Brier score: mean square of the distance between score and label.</summary>
    public const string Brier = "brier";

    /// <summary>False alarms of the worst group less those of the best.</summary>
    public const string Gap = "gap";

    /// <summary>The gap that chance gives when all groups are treated alike.</summary>
    public const string GapByChance = "gapByChance";

    /// <summary>Mean score.</summary>
    public const string MeanScore = "meanScore";

    /// <summary>Share of discriminatory texts.</summary>
    public const string Discriminatory = "discriminatoryShare";

    /// <summary>The score from which on texts are flagged.</summary>
    public const string Threshold = "threshold";

    /// <summary>F1 less that of the untouched texts.</summary>
    public const string F1Change = "f1Change";

    /// <summary>Share of the benign that any half flags.</summary>
    public const string FlaggedByAny = "flaggedByAny";

    /// <summary>Share of marked spans found by a finding of at least 0.5.</summary>
    public const string RecallFlagged = "recallFlagged";

    /// <summary>Precision of the recognisers alone, without what weighs the whole text.</summary>
    public const string PrecisionOfRules = "precisionOfRules";

    /// <summary>Share of numbers with a wrong key that are weighed less than those with a right one.</summary>
    public const string OneLevelLower = "oneLevelLower";

    /// <summary>Recall on the same texts all in lower case.</summary>
    public const string RecallLower = "recallLower";

    /// <summary>Names taken for a patient's where there is none, for each 10,000 words.</summary>
    public const string FalsePersons = "falsePersons";

    /// <summary>Mean risk that the product states.</summary>
    public const string StatedRisk = "statedRisk";

    /// <summary>Mean risk in the simulated population.</summary>
    public const string TrueRisk = "trueRisk";

    /// <summary>Stated risk over true risk: 1 is calibrated.</summary>
    public const string RiskRatio = "riskRatio";

    /// <summary>Median of stated others over true others: 1 is calibrated.</summary>
    public const string OthersRatio = "othersRatio";

    /// <summary>1: more is better. -1: less is better. 0: neither, it only tells.</summary>
    public static int Direction(string name) => name switch
    {
        F1 or Accuracy or Recall or RecallFlagged or RecallLower or OneLevelLower or Precision or PrecisionOfRules or Auc or GroundRight => 1,
        FalseAlarms or FlaggedByAny or FalsePersons or CalibrationError or Brier or Gap => -1,
        _ => 0,
    };

    /// <summary>Whether the figure exists only where something was flagged.</summary>
    public static bool NeedsFlags(string name) => name is Precision or PrecisionOfRules or GroundRight;
}
