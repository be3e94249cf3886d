namespace ModerationBot.Lab.Evaluation;

/// <summary>Right and wrong answers of a set.</summary>
/// <param name="TruePositives">Discriminatory and flagged.</param>
/// <param name="FalsePositives">Benign and flagged.</param>
/// <param name="TrueNegatives">Benign and not flagged.</param>
/// <param name="FalseNegatives">Discriminatory and not flagged.</param>
internal sealed record Counts(int TruePositives, int FalsePositives, int TrueNegatives, int FalseNegatives)
{
    /// <summary>Texts in all.</summary>
    public int Total => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>Discriminatory texts.</summary>
    public int Positives => TruePositives + FalseNegatives;

    /// <summary>Share of right answers.</summary>
    public double Accuracy => Share(TruePositives + TrueNegatives, Total);

    /// <summary>Share of the flagged that is discriminatory.</summary>
    public double Precision => Share(TruePositives, TruePositives + FalsePositives);

    /// <summary>Share of the discriminatory that is flagged.</summary>
    public double Recall => Share(TruePositives, Positives);

    /// <summary>Share of the benign that is flagged.</summary>
    public double FalseAlarms => Share(FalsePositives, FalsePositives + TrueNegatives);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Counts of labels and answers.</summary>
    public static Counts Of(IEnumerable<(bool Label, bool Flagged)> answers)
    {
        int[] cells = new int[4];
        foreach ((bool label, bool flagged) in answers)
        {
            cells[label ? (flagged ? 0 : 3) : (flagged ? 1 : 2)]++;
        }

        return new(cells[0], cells[1], cells[2], cells[3]);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
