using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training;

/// <summary>Learns what a parent adds to the score of a comment, on top of a model that judges each of them alone.</summary>
internal sealed class ContextTrainer(DiscriminationModel model, TrainingSettings settings)
{
    private const int Epochs = 6;
    private const float Rate = 0.2f;
    private const float Decay = 1e-5f;
    private const int MostFeatures = 4096;
    private static readonly float[] One = [1, 1, 1, 1];

    /// <summary>The model with what its contexts taught.</summary>
    public DiscriminationModel Learn(IReadOnlyList<Example> examples)
    {
        Example[] threads = [.. examples.Where(example => example.Parent is not null && example.Source == "own")];
        (double Score, int[] Rows)[] known = [.. threads.Select(Read)];
        LinearLearner learner = new(1 << ModelTables.ContextBits, Rate, Decay);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (int i in Trainer.Shuffled(threads.Length, settings.Seed + 100 + epoch))
            {
                learner.Learn(known[i].Rows, One, threads[i].Discriminatory, 1, known[i].Score);
            }
        }

        sbyte[] weights = new sbyte[1 << ModelTables.ContextBits];
        float scale = Quantiser.Round(learner.Weights, weights);
        return model with { Context = weights, ContextScale = scale };
    }

    private (double Score, int[] Rows) Read(Example example)
    {
        PreparedText text = PreparedText.From(example.Text, example.Language);
        PreparedText above = PreparedText.From(example.Parent!, example.Language);
        using Reading comment = model.Extractor.Read(text, text.Language);
        using Reading parent = model.Extractor.Read(above, above.Language);
        double score = model.Raw(comment);
        int[] rows = new int[MostFeatures];
        IndexSink sink = new(rows, ModelTables.ContextBits);
        int parentLevel = ContextFeatures.LevelOf(model.Calibration.Apply(model.Raw(parent)));
        int commentLevel = ContextFeatures.LevelOf(model.Calibration.Apply(score));
        ContextFeatures.Extract(comment, parent, parentLevel, commentLevel, ref sink);
        return (score, rows[..sink.Count]);
    }
}
