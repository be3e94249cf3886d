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
            new(lexicon, vocabulary, first, new sbyte[1 << ModelTables.ContextBits], 0, grounds, Plain, NetEnsemble.None, Plain), data.Dev);
        DiscriminationModel model = new Trainer(lexicon, vocabulary, settings).Learn(data.Train, judge);
        say($"Second pass, with parents: {settings.Epochs} times.");
        DiscriminationModel linear = Calibrated(model, data.Dev);
        return settings.Net.Nets == 0 ? linear : WithNets(linear, data);
    }

    private DiscriminationModel WithNets(DiscriminationModel model, TrainingData data)
    {
        IReadOnlyList<NetExample> examples = new NetExamples(model.Extractor, settings.Net).From(data.Train);
        NetWeights[] nets = new NetWeights[settings.Net.Nets];
        for (int i = 0; i < nets.Length; i++)
        {
            nets[i] = new NetTrainer(settings.Net).Learn(examples, settings.Seed + (1000 * i));
            say($"Net {i + 1} of {nets.Length}: {settings.Net.Epochs} times.");
        }

        DiscriminationModel whole = model with { Nets = new(nets, settings.NetShare, double.MinValue) };
        return Combined(whole with { Nets = whole.Nets with { From = From(whole, data.Dev) } }, data.Dev);
    }

    /// <summary>The linear score below which no net could bring a text to the threshold.</summary>
    private double From(DiscriminationModel model, IReadOnlyList<Example> dev)
    {
        CalibrationPair lines = Combined(model, dev).Calibration;
        double threshold = Math.Min(-lines.French.Intercept / lines.French.Slope, -lines.English.Intercept / lines.English.Slope);
        return threshold - (settings.NetShare * NetEnsemble.Bound);
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

    private static CalibrationPair Plain { get; } = new(new(1, 0), new(1, 0));

    private DiscriminationModel Combined(DiscriminationModel model, IReadOnlyList<Example> dev) =>
        model with { Calibration = new(Line(model, dev, LanguageGuess.French), Line(model, dev, LanguageGuess.English)) };

    private DiscriminationModel Calibrated(DiscriminationModel model, IReadOnlyList<Example> dev)
    {
        CalibrationPair lines = Combined(model, dev).Calibration;
        return model with { Linear = lines, Calibration = lines };
    }

    private Calibration Line(DiscriminationModel model, IReadOnlyList<Example> dev, string language)
    {
        Example[] chosen = [.. dev.Where(example => example.Language == language)];
        return PlattFit.Line([.. Scorer.Raw(model, chosen).Zip(chosen, (raw, example) => (raw.Score, example.Discriminatory))], settings.FalseAlarms);
    }
}
