using System.Buffers;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Context;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;
using ModerationBot.Detection.Text;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>What the detector of patients reads. Never changes; safe for many threads.</summary>
/// <param name="Names">Finds names by rules.</param>
/// <param name="Flags">What lists say of words.</param>
/// <param name="Weights">Of the tagger.</param>
/// <param name="Items">Of the whole item.</param>
/// <param name="Calibration">From the score of an item to the score of the product, by language.</param>
internal sealed record IdentificationModel(
    NameReader Names, WordFlagTable Flags, TaggerWeights Weights, ItemWeights Items, CalibrationPair Calibration)
{
    /// <summary>Features of an item at most; what is over is left out.</summary>
    public const int MostFeatures = 8192;

    private readonly Tagger _tagger = new(Weights);

    /// <summary>The tokens of a text as the model sees them. The caller disposes them.</summary>
    public TokenViews View(PreparedText text, Speech speech) => new(text, Flags, Names, speech);

    /// <summary>Labels of a text.</summary>
    public TagLabel[] Tag(in TokenViews views)
    {
        TagLabel[] labels = new TagLabel[views.Count];
        _tagger.Tag(views, labels);
        SecondPass.Run(views, labels);
        return labels;
    }

    /// <summary>Which labels a text holds, as bits.</summary>
    public uint Holds(PreparedText text)
    {
        using TokenViews views = View(text, Speech.Of(text));
        return ItemFeatures.Holds(Tag(views));
    }

    /// <summary>Score of an item before calibration.</summary>
    /// <param name="views">Its tokens.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="parentLabels">Labels that the parent holds, as bits; null when there is no parent.</param>
    public double Score(in TokenViews views, ReadOnlySpan<TagLabel> labels, uint? parentLabels)
    {
        int[] features = ArrayPool<int>.Shared.Rent(MostFeatures);
        (int count, int ofLabels) = ItemFeatures.Of(views, labels, parentLabels, features);
        double score = Items.Score(features.AsSpan(0, count), ofLabels);
        ArrayPool<int>.Shared.Return(features);
        return score;
    }
}
