using System.Buffers;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;
using ModerationBot.Lab.Learning;

namespace ModerationBot.Lab.Training;

/// <summary>
/// Learns the discrimination model. The order of the examples, every draw and every sum are fixed by the seed: the same
/// data give the same bytes. Only the reading of texts runs on several cores.
/// </summary>
internal sealed class Trainer(Lexicon lexicon, Vocabulary vocabulary, TrainingSettings settings)
{
    private const int Batch = 4096;
    private const int MostFeatures = 12_000;
    private readonly FeatureExtractor _extractor = new(lexicon, vocabulary);
    private readonly float[] _values = [.. settings.Values, 1];

    /// <summary>Learns whether a text is discriminatory by itself.</summary>
    public LinearWeights Learn(IReadOnlyList<Example> examples) => Quantiser.Tables(Run(examples, null, settings.Epochs), settings.Values);

    /// <summary>Learns the same together with what a parent adds, given a model that judges parents.</summary>
    public DiscriminationModel Learn(IReadOnlyList<Example> examples, DiscriminationModel judge)
    {
        LinearLearner learner = Run(examples, judge, settings.Epochs);
        sbyte[] context = new sbyte[1 << ModelTables.ContextBits];
        float scale = Quantiser.Round(learner.Weights[ModelTables.Total..], context);
        return judge with { Weights = Quantiser.Tables(learner, settings.Values), Context = context, ContextScale = scale };
    }

    /// <summary>A fixed order for a seed.</summary>
    internal static int[] Shuffled(int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(order);
        return order;
    }

    private LinearLearner Run(IReadOnlyList<Example> examples, DiscriminationModel? judge, int epochs)
    {
        LinearLearner learner = new(ModelTables.Total + (1 << ModelTables.ContextBits), settings.Rate, settings.Decay);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            int[] order = LearningOrder.Of(examples, settings.Seed + epoch);
            for (int start = 0; start < order.Length; start += Batch)
            {
                int[] batch = order[start..Math.Min(order.Length, start + Batch)];
                (int[] Text, int[] Context)[] features = new (int[], int[])[batch.Length];
                int salt = settings.Seed + epoch;
                Parallel.For(0, batch.Length, i => features[i] = Features(examples[batch[i]], batch[i], salt, judge));
                for (int i = 0; i < batch.Length; i++)
                {
                    Example example = examples[batch[i]];
                    learner.Learn(features[i].Text, features[i].Context, _values, example.Discriminatory, WeightOf(example, judge));
                }
            }
        }

        return learner;
    }

    /// <summary>How much an example counts: its source, less for a comment whose parent is not looked at.</summary>
    private float WeightOf(Example example, DiscriminationModel? judge)
    {
        float weight = settings.Sources.GetValueOrDefault(example.Source);
        return example.Parent is null || judge is not null ? weight : weight * 0.4f;
    }

    private (int[] Text, int[] Context) Features(Example example, int index, int salt, DiscriminationModel? judge)
    {
        PreparedText text = PreparedText.From(example.Text);
        using Reading reading = _extractor.Read(text, text.Language.Or(example.Language));
        int[] target = ArrayPool<int>.Shared.Rent(MostFeatures);
        scoped FeatureList list = new(target);
        Reading seen = judge is null ? reading : judge.Judge(reading).Of(reading);
        FeatureExtractor.Extract(seen, Hide(reading, index, salt), ref list);
        int[] features = target[..list.Count];
        int[] context = judge is null || example.Parent is null ? [] : Context(example, reading, judge, target);
        ArrayPool<int>.Shared.Return(target);
        return (features, context);
    }

    private int[] Context(Example example, in Reading comment, DiscriminationModel judge, int[] target)
    {
        PreparedText above = PreparedText.From(example.Parent!);
        using Reading parent = _extractor.Read(above, above.Language.Or(example.Language));
        IndexSink sink = new(target, ModelTables.ContextBits);
        ContextFeatures.Extract(comment, parent, ContextFeatures.LevelOf(judge.Linear.Of(above.Language).Apply(judge.Judge(parent).Score)), ref sink);
        int[] rows = target[..sink.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] += ModelTables.Total;
        }

        return rows;
    }

    /// <summary>Hides some words that name a group or a thing: the tag must carry what the word does.</summary>
    private bool[] Hide(in Reading reading, int index, int salt)
    {
        bool[] hidden = new bool[reading.WordCount];
        Random random = new(SeedOf(index, salt));
        foreach (ref readonly Unit unit in reading.Units)
        {
            if (unit.Entry.HasAny(TagSet.Named) && random.NextDouble() < settings.Hidden)
            {
                hidden.AsSpan(unit.FirstWord, unit.WordCount).Fill(true);
            }
        }

        return hidden;
    }

    /// <summary>Seed of the draws of one example in one pass.</summary>
    internal static int SeedOf(int index, int salt) => unchecked((index * 16_777_619) ^ (salt * 40_503));
}
