using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training;

/// <summary>Scores examples with a model, as the detector does.</summary>
internal static class Scorer
{
    /// <summary>Score before calibration, in context when there is a parent.</summary>
    public static double Raw(DiscriminationModel model, Example example)
    {
        PreparedText text = PreparedText.From(example.Text);
        PreparedText? above = example.Parent is null ? null : PreparedText.From(example.Parent);
        LanguageGuess language = text.Language.Code == LanguageGuess.Undetermined && above is not null ? above.Language : text.Language;
        using Reading reading = model.Extractor.Read(text, language);
        double alone = model.Raw(reading);
        if (above is null)
        {
            return alone;
        }

        using Reading parent = model.Extractor.Read(above, above.Language);
        double parentScore = model.Calibration.Apply(model.Raw(parent));
        return alone + model.RawContext(reading, parent, parentScore, model.Calibration.Apply(alone));
    }

    /// <summary>Scores of many examples, in their order.</summary>
    public static double[] All(DiscriminationModel model, IReadOnlyList<Example> examples)
    {
        double[] scores = new double[examples.Count];
        Parallel.For(0, scores.Length, i => scores[i] = Raw(model, examples[i]));
        return scores;
    }
}
