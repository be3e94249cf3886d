using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Lexicons;

namespace ModerationBot.Lab.Training;

/// <summary>All steps from data to a finished model.</summary>
internal sealed class ModelBuilder(TrainingSettings settings, Action<string> say)
{
    /// <summary>Builds the model.</summary>
    public DiscriminationModel Build(IReadOnlyList<LexiconRow> rows, TrainingData data)
    {
        Lexicon lexicon = LexiconCompiler.Compile(rows);
        Vocabulary vocabulary = Words(lexicon, data);
        say($"Lexicon: {lexicon.Keys.Count(key => key != 0)} entries. Vocabulary: {vocabulary.Slots.Count(slot => slot != 0)} words.");
        LinearWeights weights = new Trainer(lexicon, vocabulary, settings).Learn(data.Train);
        say($"Learnt {data.Train.Count} texts, {settings.Epochs} times.");
        FeatureExtractor extractor = new(lexicon, vocabulary);
        GroundWeights grounds = new GroundTrainer(extractor, settings).Learn(data.Train);
        DiscriminationModel model = new(
            lexicon, vocabulary, weights, new sbyte[1 << ModelTables.ContextBits], 0, grounds, new Calibration(1, 0));
        model = Calibrated(model, data.Dev);
        model = new ContextTrainer(model, settings).Learn(data.Train);
        return Calibrated(model, data.Dev);
    }

    private static Vocabulary Words(Lexicon lexicon, TrainingData data)
    {
        VocabularyBuilder builder = new(lexicon);
        foreach (string text in data.Prose)
        {
            builder.Add(text, 2);
        }

        foreach (Example example in data.Train)
        {
            builder.Add(example.Text, example.Source == "own" ? 2 : 1);
        }

        return builder.Build();
    }

    private DiscriminationModel Calibrated(DiscriminationModel model, IReadOnlyList<Example> dev)
    {
        if (dev.Count == 0)
        {
            return model;
        }

        double[] scores = Scorer.All(model, dev);
        (double Score, bool Target)[] pairs = [.. scores.Zip(dev, (score, example) => (score, example.Discriminatory))];
        (double slope, _) = PlattFit.Fit(pairs);
        double threshold = PlattFit.Threshold(pairs, settings.FalseAlarms);
        return model with { Calibration = new(slope, -slope * threshold) };
    }
}
