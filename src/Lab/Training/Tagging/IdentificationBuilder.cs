using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>All steps from data to a finished model of identification.</summary>
internal sealed class IdentificationBuilder(TaggerData data, NameReader names, TaggerSettings settings, Action<string> say)
{
    private static readonly ItemWeights NoItems = new(new sbyte[1 << ItemFeatures.Bits], 0, 0);
    private static readonly CalibrationPair Plain = new(new(1, 0), new(1, 0));

    /// <summary>Builds the model.</summary>
    public IdentificationModel Build()
    {
        WordFlagTable learning = data.Flags(all: false);
        WordFlagTable flags = data.Flags(all: true);
        IdentificationItem[] train = data.Of("train");
        IdentificationModel whole = Tagging(learning, flags, train, settings.Epochs);
        say($"Tagger: {train.Length} own texts, {flags.Slots.Count(slot => slot != 0)} words in lists.");
        ItemTrainer items = new(settings);
        string[] slices = [.. train.Select(item => item.Slice).Distinct().Order(StringComparer.Ordinal)];

        // A tagger knows what it learnt from too well: each part is tagged by one that learnt from the others.
        for (int fold = 0; fold < settings.Folds; fold++)
        {
            HashSet<string> held = [.. slices.Where((_, i) => i % settings.Folds == fold)];
            IdentificationModel others = Tagging(learning, flags, [.. train.Where(item => !held.Contains(item.Slice))], settings.FoldEpochs);
            items.Add(others, [.. train.Where(item => held.Contains(item.Slice))], 1);
        }

        items.Add(whole, data.Harmless(), settings.HarmlessWeight);
        items.Add(whole, data.Named(), settings.NamedWeight);
        say($"Items: {items.Count} texts, {settings.ItemEpochs} times.");
        IdentificationModel model = whole with { Items = items.Learn() };
        return model with { Calibration = Fit(model, data.Of("dev"), settings) };
    }

    private IdentificationModel Tagging(WordFlagTable learning, WordFlagTable flags, IReadOnlyList<IdentificationItem> own, int epochs) => new(
        names, flags, new TaggerTrainer(names, learning, data.Names, settings with { Epochs = epochs }).Learn(data.Texts(own)), NoItems, Plain);

    /// <summary>The line of each language at which the stated share of benign items of the development set is flagged.</summary>
    private static CalibrationPair Fit(IdentificationModel model, IReadOnlyList<IdentificationItem> dev, TaggerSettings settings) => new(
        Line(model, dev, LanguageGuess.French, settings.FalseAlarms), Line(model, dev, LanguageGuess.English, settings.FalseAlarms));

    private static Calibration Line(IdentificationModel model, IReadOnlyList<IdentificationItem> dev, string language, double falseAlarms) =>
        PlattFit.Line([.. dev.Where(item => item.Language == language).Select(item => (ItemTrainer.Raw(model, item), item.Identifying))], falseAlarms);
}
