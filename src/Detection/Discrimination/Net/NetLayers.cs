using System.Numerics.Tensors;

namespace ModerationBot.Detection.Discrimination;

/// <summary>The sums of a net, the same when it learns and when it judges.</summary>
internal static class NetLayers
{
    private const int Width = NetShape.Width;

    /// <summary>One layer: each word with its neighbours, what is negative cut off, added to the word.</summary>
    /// <param name="dense">Numbers of the net.</param>
    /// <param name="layer">Which layer.</param>
    /// <param name="words">Rows, one for each word.</param>
    /// <param name="active">Takes what the layer adds to each word.</param>
    /// <param name="next">Takes the rows of the next layer.</param>
    public static void Convolve(ReadOnlySpan<float> dense, int layer, ReadOnlySpan<float> words, Span<float> active, Span<float> next)
    {
        int count = words.Length / Width;
        for (int word = 0; word < count; word++)
        {
            dense.Slice(NetShape.Bias(layer), Width).CopyTo(active[(word * Width)..]);
        }

        for (int place = 0; place < NetShape.Places; place++)
        {
            Place(dense.Slice(NetShape.Matrix(layer, place), NetShape.Block), NetShape.Seen(0, layer, place), words, active);
        }

        TensorPrimitives.Max(active, 0f, active);
        TensorPrimitives.Add(active, words, next);
    }

    /// <summary>Rows of words to the numbers of a text.</summary>
    /// <param name="dense">Numbers of the net.</param>
    /// <param name="words">Rows of the last layer; at least one.</param>
    /// <param name="shares">Takes the share of each word in each head; as many numbers as words and heads.</param>
    /// <param name="pooled"><see cref="NetShape.Pooled"/> numbers, all 0.</param>
    public static void Pool(ReadOnlySpan<float> dense, ReadOnlySpan<float> words, Span<float> shares, Span<float> pooled)
    {
        int count = words.Length / Width;
        Span<float> largest = pooled[..Width];
        words[..Width].CopyTo(largest);
        for (int word = 1; word < count; word++)
        {
            TensorPrimitives.Max(largest, words.Slice(word * Width, Width), largest);
        }

        for (int head = 0; head < NetShape.Heads; head++)
        {
            Span<float> mine = shares.Slice(head * count, count);
            Attend(dense.Slice(NetShape.Attention + (head * Width), Width), words, mine);
            Kernel.AddRows(mine, words, pooled.Slice(Width * (1 + head), Width));
        }
    }

    /// <summary>Numbers of a text and its parent to the hidden layer and the answers, as logits.</summary>
    /// <param name="dense">Numbers of the net.</param>
    /// <param name="joint"><see cref="NetShape.Joint"/> numbers.</param>
    /// <param name="hidden">Takes the hidden layer.</param>
    /// <param name="answers">Takes the answers.</param>
    public static void Answer(ReadOnlySpan<float> dense, ReadOnlySpan<float> joint, Span<float> hidden, Span<float> answers)
    {
        dense.Slice(NetShape.JointBias, Width).CopyTo(hidden);
        Kernel.AddRows(joint, dense.Slice(NetShape.JointMatrix, NetShape.Joint * Width), hidden);
        TensorPrimitives.Max(hidden, 0f, hidden);
        dense.Slice(NetShape.AnswerBias, Width).CopyTo(answers);
        Kernel.AddRows(hidden, dense.Slice(NetShape.AnswerMatrix, NetShape.Block), answers);
    }

    /// <summary>What the words at one distance add to each word.</summary>
    private static void Place(ReadOnlySpan<float> matrix, int distance, ReadOnlySpan<float> words, Span<float> sums)
    {
        int count = words.Length / Width;
        int end = Math.Min(count, count - distance);
        int word = Math.Max(0, -distance);
        for (; word + Kernel.Together <= end; word += Kernel.Together)
        {
            Kernel.AddRowsTogether(words[((word + distance) * Width)..], matrix, sums[(word * Width)..]);
        }

        for (; word < end; word++)
        {
            Kernel.AddRows(words.Slice((word + distance) * Width, Width), matrix, sums[(word * Width)..]);
        }
    }

    // Exponentials from additions and multiplications alone: the same bits on every machine.
    private static void Attend(ReadOnlySpan<float> attention, ReadOnlySpan<float> words, Span<float> shares)
    {
        for (int word = 0; word < shares.Length; word++)
        {
            shares[word] = Kernel.Dot(words.Slice(word * Width, Width), attention);
        }

        float largest = TensorPrimitives.Max<float>(shares);
        double sum = 0;
        for (int word = 0; word < shares.Length; word++)
        {
            double weight = Logistic.Exp(Math.Max(-40, shares[word] - largest));
            sum += weight;
            shares[word] = (float)weight;
        }

        for (int word = 0; word < shares.Length; word++)
        {
            shares[word] = (float)(shares[word] / sum);
        }
    }
}
