using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Text;
using ModerationBot.Lab.Data;

namespace ModerationBot.Lab.Training;

/// <summary>
/// Learns the discrimination model. The order of the examples, every draw and every sum are fixed by the seed: the same
/// data give the same bytes. Only the reading of texts runs on several cores.
/// </summary>
internal sealed class Trainer(Lexicon lexicon, Vocabulary vocabulary, TrainingSettings settings)
{
    private const int Batch = 4096;
    private const int MostFeatures = 12_000;
    private static readonly ulong Group = TagSet.Of(LexiconTag.Group);
    private readonly FeatureExtractor _extractor = new(lexicon, vocabulary);
    private readonly float[] _values = [.. settings.Values];

    /// <summary>Learns whether a text is discriminatory by itself.</summary>
    public LinearWeights Learn(IReadOnlyList<Example> examples)
    {
        LinearLearner learner = new(ModelTables.Total, settings.Rate, settings.Decay);
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            int[] order = Shuffled(examples.Count, settings.Seed + epoch);
            for (int start = 0; start < order.Length; start += Batch)
            {
                int[] batch = order[start..Math.Min(order.Length, start + Batch)];
                int[][] features = new int[batch.Length][];
                int salt = settings.Seed + epoch;
                Parallel.For(0, batch.Length, i => features[i] = Features(examples[batch[i]], batch[i], salt));
                for (int i = 0; i < batch.Length; i++)
                {
                    Example example = examples[batch[i]];
                    learner.Learn(features[i], _values, example.Discriminatory, WeightOf(example));
                }
            }
        }

        return Quantiser.Tables(learner, settings.Values);
    }

    /// <summary>A fixed order for a seed.</summary>
    internal static int[] Shuffled(int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(order);
        return order;
    }

    /// <summary>How much an example counts: its source, less for a comment that only its parent explains.</summary>
    private float WeightOf(Example example)
    {
        float weight = settings.Sources.GetValueOrDefault(example.Source);
        return example.Parent is null ? weight : weight * 0.4f;
    }

    private int[] Features(Example example, int index, int salt)
    {
        PreparedText text = PreparedText.From(example.Text);
        using Reading reading = _extractor.Read(text, text.Language.Code == LanguageGuess.Undetermined ? new(example.Language, 1) : text.Language);
        int[] target = System.Buffers.ArrayPool<int>.Shared.Rent(MostFeatures);
        FeatureList list = new(target);
        FeatureExtractor.Extract(reading, Hide(reading, index, salt), ref list);
        int[] features = target[..list.Count];
        System.Buffers.ArrayPool<int>.Shared.Return(target);
        return features;
    }

    /// <summary>Hides some words that name a group, so that naming a group is no evidence by itself.</summary>
    private bool[] Hide(in Reading reading, int index, int salt)
    {
        bool[] hidden = new bool[reading.WordCount];
        Random random = new(HashCode(index, salt));
        foreach (ref readonly Unit unit in reading.Units)
        {
            if (unit.Entry.HasAny(Group) && random.NextDouble() < settings.Hidden)
            {
                hidden.AsSpan(unit.FirstWord, unit.WordCount).Fill(true);
            }
        }

        return hidden;
    }

    private static int HashCode(int index, int salt) => unchecked((index * 16_777_619) ^ (salt * 40_503));
}
