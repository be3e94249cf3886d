using System.Numerics.Tensors;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>
/// Learns a net. Examples are drawn and shuffled by the seed; each batch falls into a fixed number of parts whose gradients
/// are added in a fixed order: the same data give the same bytes on any number of cores.
/// </summary>
internal sealed class NetTrainer(NetSettings settings)
{
    private const int Shards = 8;

    /// <summary>Learns one net.</summary>
    /// <param name="examples">What is drawn from.</param>
    /// <param name="seed">Seed of all draws.</param>
    public NetWeights Learn(IReadOnlyList<NetExample> examples, int seed)
    {
        NetNumbers net = new(seed);
        NetLearner learner = new(net, settings);
        NetShard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new NetShard(net, settings))];
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            int[] order = Draw(examples, new Random(seed + epoch));
            for (int start = 0; start < order.Length; start += settings.Batch)
            {
                float left = 1 - ((epoch + ((float)start / order.Length)) / settings.Epochs);
                net.Transpose();
                int count = Math.Min(settings.Batch, order.Length - start);
                Learn(shards, examples, order.AsMemory(start, count), seed + epoch + start);
                Move(learner, shards, count, left);
            }
        }

        return NetQuantiser.Round(net, learner);
    }

    private static int[] Draw(IReadOnlyList<NetExample> examples, Random random)
    {
        List<int> order = [];
        for (int i = 0; i < examples.Count; i++)
        {
            int whole = (int)examples[i].Draws;
            int draws = whole + (random.NextSingle() < examples[i].Draws - whole ? 1 : 0);
            order.AddRange(Enumerable.Repeat(i, draws));
        }

        int[] shuffled = [.. order];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static void Learn(NetShard[] shards, IReadOnlyList<NetExample> examples, ReadOnlyMemory<int> batch, int salt) =>
        Parallel.For(0, shards.Length, shard =>
        {
            shards[shard].Clear();
            for (int i = shard; i < batch.Length; i += shards.Length)
            {
                int index = batch.Span[i];
                shards[shard].Learn(examples[index], new Random(Trainer.SeedOf(index, salt) ^ i));
            }
        });

    private static void Move(NetLearner learner, NetShard[] shards, int count, float rate)
    {
        Span<float> gradient = shards[0].Gradient;
        foreach (NetShard shard in shards.AsSpan(1))
        {
            TensorPrimitives.Add(gradient, shard.Gradient, gradient);
        }

        learner.Dense(gradient, count, rate);
        foreach (NetShard shard in shards)
        {
            foreach ((NetText text, bool[] hidden, float[] slope) in shard.Done)
            {
                learner.Rows(text, hidden, slope, rate);
            }
        }
    }
}
