using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Learning;
using ModerationBot.Lab.Lexicons;

namespace ModerationBot.Lab.Training;

/// <summary>All steps from data to a finished model.</summary>
internal sealed class ModelBuilder(TrainingSettings settings, Action<string> say)
{
    // Enough to judge parents for the second pass.
    private const int FirstEpochs = 2;

    /// <summary>Builds the model.</summary>
    public DiscriminationModel Build(IReadOnlyList<LexiconRow> rows, TrainingData data)
    {
        Lexicon lexicon = LexiconCompiler.Compile(rows);
        Vocabulary vocabulary = Words(lexicon, data);
        say($"Lexicon: {lexicon.Keys.Count(key => key != 0)} entries. Vocabulary: {vocabulary.Slots.Count(slot => slot != 0)} words.");
        FeatureExtractor extractor = new(lexicon, vocabulary);
        GroundWeights grounds = new GroundTrainer(extractor, settings).Learn(data.Train);
        LinearWeights first = new Trainer(lexicon, vocabulary, settings with { Epochs = FirstEpochs }).Learn(data.Train);
        say($"First pass: {data.Train.Count} texts, {FirstEpochs} times.");
        DiscriminationModel judge = Calibrated(
            new(lexicon, vocabulary, first, new sbyte[1 << ModelTables.ContextBits], 0, grounds, new(new(1, 0), new(1, 0))), data.Dev);
        DiscriminationModel model = new Trainer(lexicon, vocabulary, settings).Learn(data.Train, judge);
        say($"Second pass, with parents: {settings.Epochs} times.");
        return Calibrated(model, data.Dev);
    }

    private static Vocabulary Words(Lexicon lexicon, TrainingData data)
    {
        VocabularyBuilder builder = new(lexicon);
        foreach (string text in data.Prose)
        {
            builder.Add(text, 4);
        }

        // The words of members stay out of the list of ordinary words, which a model carries as it is.
        foreach (Example example in data.Train.Where(example => example.Source != DecisionRows.Source))
        {
            builder.Add(example.Text, example.Source == "own" ? 4 : 1);
        }

        return builder.Build();
    }

    private DiscriminationModel Calibrated(DiscriminationModel model, IReadOnlyList<Example> dev) =>
        model with { Calibration = new(Line(model, dev, LanguageGuess.French), Line(model, dev, LanguageGuess.English)) };

    private Calibration Line(DiscriminationModel model, IReadOnlyList<Example> dev, string language)
    {
        Example[] chosen = [.. dev.Where(example => example.Language == language)];
        if (chosen.Length == 0)
        {
            return new(1, 0);
        }

        (double Score, bool Target)[] pairs =
            [.. Scorer.Raw(model, chosen).Zip(chosen, (raw, example) => (raw.Score, example.Discriminatory))];
        (double slope, _) = PlattFit.Fit(pairs);
        return new(slope, -slope * PlattFit.Threshold(pairs, settings.FalseAlarms));
    }
}
