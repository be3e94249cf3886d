using ModerationBot.Detection;
using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Patients;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training.Tagging;

/// <summary>Learns whether a whole item points to a patient, from the labels that a tagger gave it.</summary>
internal sealed class ItemTrainer(TaggerSettings settings)
{
    private readonly List<(int[] Features, int OfLabels, bool Target, float Weight)> _examples = [];

    /// <summary>Number of examples.</summary>
    public int Count => _examples.Count;

    /// <summary>Takes items as a model sees them.</summary>
    /// <param name="model">A tagger that did not learn from these items.</param>
    /// <param name="items">The items.</param>
    /// <param name="weight">How much each counts.</param>
    public void Add(IdentificationModel model, IReadOnlyList<IdentificationItem> items, float weight)
    {
        (int[] List, int OfLabels)[] features = new (int[], int)[items.Count];
        Parallel.For(0, features.Length, i => features[i] = Features(model, items[i]));
        _examples.AddRange(features.Select((read, i) => (read.List, read.OfLabels, items[i].Identifying, weight)));
    }

    /// <summary>Learns.</summary>
    public ItemWeights Learn()
    {
        ItemLearner learner = new(settings.ItemRate, settings.ItemDecay);
        for (int epoch = 0; epoch < settings.ItemEpochs; epoch++)
        {
            int[] order = Trainer.Shuffled(_examples.Count, settings.Seed + epoch);
            foreach (int i in order)
            {
                (int[] features, int ofLabels, bool target, float weight) = _examples[i];
                learner.Learn(features, ofLabels, target, weight);
            }
        }

        sbyte[] values = new sbyte[learner.Weights.Length];
        float scale = Quantiser.Round(learner.Weights, values);
        return new(values, scale, learner.Bias);
    }

    /// <summary>Score of an item before calibration.</summary>
    public static double Raw(IdentificationModel model, IdentificationItem item)
    {
        Document document = DocumentOf(item);
        using TokenViews views = model.View(document.Text, Speech.Of(document));
        return model.Score(views, model.Tag(views), document.Parent is { } parent ? model.Holds(parent) : null);
    }

    /// <summary>An item as the product reads it.</summary>
    private static Document DocumentOf(IdentificationItem item) => Document.From(new(item.Text)
    {
        Kind = item.Kind == "comment" ? ContentKind.Comment : ContentKind.Post,
        Parent = item.Parent,
    });

    private static (int[] List, int OfLabels) Features(IdentificationModel model, IdentificationItem item)
    {
        Document document = DocumentOf(item);
        using TokenViews views = model.View(document.Text, Speech.Of(document));
        int[] target = new int[IdentificationModel.MostFeatures];
        (int count, int ofLabels) = ItemFeatures.Of(views, model.Tag(views), document.Parent is { } parent ? model.Holds(parent) : null, target);
        return (target[..count], ofLabels);
    }
}
