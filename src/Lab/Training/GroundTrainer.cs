using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Learning;

namespace ModerationBot.Lab.Training;

/// <summary>Learns on which ground a remark stands, from remarks that are discriminatory and carry their grounds.</summary>
internal sealed class GroundTrainer(FeatureExtractor extractor, TrainingSettings settings)
{
    private const int Epochs = 5;
    private const float Rate = 0.3f;
    private const float Decay = 3e-6f;
    private const int MostFeatures = 2048;
    private static readonly float[] One = [1, 1, 1, 1, 1];

    /// <summary>The weights of all grounds.</summary>
    public GroundWeights Learn(IReadOnlyList<Example> examples)
    {
        Example[] known = [.. examples.Where(example => example.Discriminatory && example.Grounds.Count > 0)];
        int[][] rows = [.. known.Select(Rows)];
        LinearLearner[] learners = new LinearLearner[GroundWeights.Count];
        Parallel.For(0, learners.Length, ground => learners[ground] = Learner(known, rows, ground));
        return Pack(learners);
    }

    private LinearLearner Learner(Example[] known, int[][] rows, int ground)
    {
        string code = Grounds.All[ground];
        LinearLearner learner = new(1 << ModelTables.GroundBits, Rate, Decay);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (int i in LearningOrder.Of(known, settings.Seed + 200 + epoch))
            {
                learner.Learn(rows[i], [], One, known[i].Grounds.Contains(code), known[i].Source == "own" ? 2 : 1);
            }
        }

        return learner;
    }

    private int[] Rows(Example example)
    {
        PreparedText text = PreparedText.From(example.Text, example.Language);
        using Reading reading = extractor.Read(text, text.Language);
        int[] rows = new int[MostFeatures];
        IndexSink sink = new(rows, ModelTables.GroundBits);
        GroundFeatures.Extract(reading, 0, ref sink);
        if (example.Parent is { } parent)
        {
            PreparedText above = PreparedText.From(parent, example.Language);
            using Reading answered = extractor.Read(above, above.Language);
            GroundFeatures.Extract(answered, 1, ref sink);
        }

        return rows[..sink.Count];
    }

    private static GroundWeights Pack(LinearLearner[] learners)
    {
        int rows = 1 << ModelTables.GroundBits;
        float[] all = new float[rows * learners.Length];
        for (int ground = 0; ground < learners.Length; ground++)
        {
            ReadOnlySpan<float> weights = learners[ground].Weights;
            for (int row = 0; row < rows; row++)
            {
                all[(row * learners.Length) + ground] = weights[row];
            }
        }

        sbyte[] values = new sbyte[all.Length];
        float scale = Quantiser.Round(all, values);
        return new(values, scale, [.. learners.Select(learner => learner.Bias)]);
    }
}
