using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training;

/// <summary>Scores examples with a model, as the detector does.</summary>
internal static class Scorer
{
    /// <summary>Score before calibration, in context when there is a parent; and the language that the text was taken for.</summary>
    public static (double Score, LanguageGuess Language) Raw(DiscriminationModel model, Example example)
    {
        PreparedText text = PreparedText.From(example.Text);
        PreparedText? above = example.Parent is null ? null : PreparedText.From(example.Parent);
        LanguageGuess language = text.Language.Code == LanguageGuess.Undetermined && above is not null ? above.Language : text.Language;
        using Reading reading = model.Extractor.Read(text, language);
        Judgement judgement = model.Judge(reading);
        if (above is null)
        {
            return (model.Weigh(reading, judgement, default, null).Score, language);
        }

        using Reading parent = model.Extractor.Read(above, above.Language);
        return (model.Weigh(reading, judgement, parent, above.Language).Score, language);
    }

    /// <summary>Scores of many examples before calibration, in their order.</summary>
    public static (double Score, LanguageGuess Language)[] Raw(DiscriminationModel model, IReadOnlyList<Example> examples)
    {
        (double, LanguageGuess)[] scores = new (double, LanguageGuess)[examples.Count];
        Parallel.For(0, scores.Length, i => scores[i] = Raw(model, examples[i]));
        return scores;
    }

    /// <summary>Calibrated scores of many examples, in their order.</summary>
    public static double[] All(DiscriminationModel model, IReadOnlyList<Example> examples) =>
        [.. Raw(model, examples).Select(raw => model.CalibrationOf(raw.Language).Apply(raw.Score))];
}
