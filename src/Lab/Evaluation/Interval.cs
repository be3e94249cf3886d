namespace ModerationBot.Lab.Evaluation;

/// <summary>Confidence interval of 95 %.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Interval(double Low, double High)
{
    private const double Z = 1.959963984540054;
    private const int Draws = 1000;

    /// <summary>Wilson's interval of a share.</summary>
    /// <param name="part">Hits.</param>
    /// <param name="whole">Trials; 0 gives the whole range.</param>
    public static Interval Wilson(int part, int whole)
    {
        if (whole == 0)
        {
            return new(0, 1);
        }

        double share = (double)part / whole;
        double spread = Z * Math.Sqrt((share * (1 - share) / whole) + (Z * Z / (4.0 * whole * whole)));
        double middle = share + (Z * Z / (2 * whole));
        double size = 1 + (Z * Z / whole);
        return new(Math.Max(0, (middle - spread) / size), Math.Min(1, (middle + spread) / size));
    }

    /// <summary>Bootstrap interval of a figure over answers.</summary>
    /// <param name="answers">Labels and answers.</param>
    /// <param name="figure">What is measured.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static Interval Bootstrap(IReadOnlyList<(bool Label, bool Flagged)> answers, Func<Counts, double> figure, int seed)
    {
        Random random = new(seed);
        double[] values = new double[Draws];
        for (int draw = 0; draw < Draws && answers.Count > 0; draw++)
        {
            values[draw] = figure(Counts.Of(Enumerable.Range(0, answers.Count).Select(_ => answers[random.Next(answers.Count)])));
        }

        Array.Sort(values);
        return new(values[(int)(Draws * 0.025)], values[(int)(Draws * 0.975)]);
    }
}
