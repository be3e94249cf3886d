using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Discrimination;

/// <summary>Everything that the detector reads: lexicon, vocabulary, weights, calibration. Never changes; safe for many threads.</summary>
/// <param name="Lexicon">Terms with tags and grounds.</param>
/// <param name="Vocabulary">Ordinary words.</param>
/// <param name="Weights">Is it discriminatory, by itself?</param>
/// <param name="Context">Weights of a comment beside its parent; <see cref="ModelTables.ContextBits"/> bits.</param>
/// <param name="ContextScale">What one unit of <paramref name="Context"/> is worth.</param>
/// <param name="Grounds">On which ground?</param>
/// <param name="Linear">From linear score to score of the product, by language: for parents.</param>
/// <param name="Nets">What confirms or vetoes the linear score.</param>
/// <param name="Calibration">From the score of all to the score of the product, by language.</param>
internal sealed record DiscriminationModel(
    Lexicon Lexicon,
    Vocabulary Vocabulary,
    LinearWeights Weights,
    sbyte[] Context,
    float ContextScale,
    GroundWeights Grounds,
    CalibrationPair Linear,
    NetEnsemble Nets,
    CalibrationPair Calibration)
{
    // Many windows have many chances to look bad by accident.
    private const double WindowPenalty = 0.5;
    private const int MostFeatures = 4096;

    /// <summary>The line of a language.</summary>
    public Calibration CalibrationOf(LanguageGuess language) => Calibration.Of(language);

    /// <summary>How texts are read for this model.</summary>
    public FeatureExtractor Extractor { get; } = new(Lexicon, Vocabulary);

    /// <summary>Score of a text alone and beside its parent, before calibration.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="judgement">Its linear score.</param>
    /// <param name="parent">What it answers to.</param>
    /// <param name="parentLanguage">Language of the parent; null when there is none.</param>
    public (double Score, double Alone) Weigh(in Reading reading, Judgement judgement, in Reading parent, LanguageGuess? parentLanguage)
    {
        Reading seen = judgement.Of(reading);
        double alone = judgement.Score + Nets.Add(seen, default, hasParent: false, judgement.Score);
        if (parentLanguage is not { } language)
        {
            return (alone, alone);
        }

        double above = Linear.Of(language).Apply(Judge(parent).Score);
        double linear = judgement.Score + RawContext(reading, parent, above);
        return (linear + Nets.Add(seen, parent, hasParent: true, linear), alone);
    }

    /// <summary>Linear score of a reading alone, before calibration: of the whole, or of its worst window when that is worse by far.</summary>
    public Judgement Judge(in Reading reading)
    {
        Judgement best = new(Raw(reading), 0, reading.UnitCount);
        if (!Windows.Apply(reading))
        {
            return best;
        }

        for (int first = -1; Windows.Next(reading.Units, ref first, out int end);)
        {
            double score = Raw(reading.Window(first, end)) - WindowPenalty;
            best = score > best.Score ? new(score, first, end) : best;
        }

        return best;
    }

    /// <summary>Score of what is in sight of a reading.</summary>
    public double Raw(in Reading reading)
    {
        Span<int> sums = stackalloc int[ModelTables.Count];
        ScoreSink sink = new(Weights.Values, sums);
        FeatureExtractor.Extract(reading, [], ref sink);
        return Weights.Score(sums, sink.Count);
    }

    /// <summary>What the parent adds to the score of a comment, before calibration.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="parent">What it answers to.</param>
    /// <param name="parentScore">Calibrated score of the parent alone.</param>
    public double RawContext(in Reading comment, in Reading parent, double parentScore)
    {
        Span<int> rows = stackalloc int[MostFeatures];
        IndexSink sink = new(rows, ModelTables.ContextBits);
        ContextFeatures.Extract(comment, parent, ContextFeatures.LevelOf(parentScore), ref sink);
        int sum = 0;
        foreach (int row in rows[..sink.Count])
        {
            sum += Context[row];
        }

        return sum * (double)ContextScale * LinearWeights.LengthFactor(sink.Count);
    }
}
