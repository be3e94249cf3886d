using System.Numerics.Tensors;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>One text through the layers of a net that learns, there and back.</summary>
internal sealed class NetPass(NetSettings settings)
{
    private const int Width = NetShape.Width;
    private const int Room = NetShape.MostWords * Width;
    private readonly float[][] _words = [.. Enumerable.Range(0, NetShape.Layers + 1).Select(_ => new float[Room])];
    private readonly float[][] _active = [.. Enumerable.Range(0, NetShape.Layers).Select(_ => new float[Room])];
    private readonly float[] _shares = new float[NetShape.Heads * NetShape.MostWords];
    private readonly float[] _back = new float[Room];
    private readonly float[] _before = new float[Room];
    private int _count;

    /// <summary>What the text comes to.</summary>
    public float[] Pooled { get; } = new float[NetShape.Pooled];

    /// <summary>Words that were hidden in the last pass.</summary>
    public bool[] Hidden { get; } = new bool[NetShape.MostWords];

    /// <summary>Gradient of the rows of the words, after <see cref="Backward"/>.</summary>
    public ReadOnlySpan<float> RowGradient => _back.AsSpan(0, _count * Width);

    /// <summary>There.</summary>
    /// <param name="text">The text.</param>
    /// <param name="net">The net.</param>
    /// <param name="random">Draws what is hidden; null to hide nothing.</param>
    public void Forward(NetText text, NetNumbers net, Random? random)
    {
        _count = text.Length;
        Array.Clear(Pooled);
        if (_count == 0)
        {
            return;
        }

        Fill(text, net, random);
        for (int layer = 0; layer < NetShape.Layers; layer++)
        {
            NetLayers.Convolve(net.Dense, layer, Of(_words[layer]), Of(_active[layer]), Of(_words[layer + 1]));
        }

        NetLayers.Pool(net.Dense, Of(_words[NetShape.Layers]), _shares.AsSpan(0, NetShape.Heads * _count), Pooled);
    }

    /// <summary>And back.</summary>
    /// <param name="net">The net.</param>
    /// <param name="pooled">Gradient of <see cref="Pooled"/>.</param>
    /// <param name="gradient">Takes the gradient of the dense numbers, added.</param>
    public void Backward(NetNumbers net, ReadOnlySpan<float> pooled, Span<float> gradient)
    {
        if (_count == 0)
        {
            return;
        }

        Of(_back).Clear();
        Largest(pooled);
        for (int head = 0; head < NetShape.Heads; head++)
        {
            Head(net, head, pooled.Slice(Width * (1 + head), Width), gradient.Slice(NetShape.Attention + (head * Width), Width));
        }

        for (int layer = NetShape.Layers - 1; layer >= 0; layer--)
        {
            Layer(net, layer, gradient);
        }
    }

    private Span<float> Of(float[] numbers) => numbers.AsSpan(0, _count * Width);

    private static Span<float> Row(float[] numbers, int row) => numbers.AsSpan(row * Width, Width);

    private void Fill(NetText text, NetNumbers net, Random? random)
    {
        for (int word = 0; word < _count; word++)
        {
            Span<float> sum = Row(_words[0], word);
            sum.Clear();
            Hidden[word] = random is not null && ((text.Named[word] && random.NextDouble() < settings.Hidden) || random.NextDouble() < settings.Dropped);
            foreach (int mark in text.Marks[word])
            {
                TensorPrimitives.Add(sum, Row(net.Rows, mark), sum);
            }

            if (Hidden[word])
            {
                continue;
            }

            TensorPrimitives.Add(sum, Row(net.Rows, text.Words[word]), sum);
            foreach (int part in text.Parts[word])
            {
                TensorPrimitives.MultiplyAdd(Row(net.Rows, part), 1f / text.Parts[word].Length, sum, sum);
            }
        }
    }

    private void Largest(ReadOnlySpan<float> pooled)
    {
        float[] words = _words[NetShape.Layers];
        for (int i = 0; i < Width; i++)
        {
            int word = 0;
            while (words[(word * Width) + i] != Pooled[i])
            {
                word++;
            }

            _back[(word * Width) + i] += pooled[i];
        }
    }

    private void Head(NetNumbers net, int head, ReadOnlySpan<float> pooled, Span<float> gradient)
    {
        ReadOnlySpan<float> shares = _shares.AsSpan(head * _count, _count);
        ReadOnlySpan<float> attention = net.Dense.AsSpan(NetShape.Attention + (head * Width), Width);
        Span<float> wishes = stackalloc float[NetShape.MostWords];
        float mean = 0;
        for (int word = 0; word < _count; word++)
        {
            wishes[word] = Kernel.Dot(Row(_words[NetShape.Layers], word), pooled);
            mean += shares[word] * wishes[word];
        }

        for (int word = 0; word < _count; word++)
        {
            float toShare = shares[word] * (wishes[word] - mean);
            Span<float> back = Row(_back, word);
            TensorPrimitives.MultiplyAdd(pooled, shares[word], back, back);
            TensorPrimitives.MultiplyAdd(attention, toShare, back, back);
            TensorPrimitives.MultiplyAdd(Row(_words[NetShape.Layers], word), toShare, gradient, gradient);
        }
    }

    private void Layer(NetNumbers net, int layer, Span<float> gradient)
    {
        Span<float> bias = gradient.Slice(NetShape.Bias(layer), Width);
        Span<float> gate = stackalloc float[Width];
        Of(_back).CopyTo(_before);
        for (int word = 0; word < _count; word++)
        {
            Gate(Row(_active[layer], word), Row(_back, word), gate);
            TensorPrimitives.Add(bias, gate, bias);
            for (int place = 0; place < NetShape.Places; place++)
            {
                int seen = NetShape.Seen(word, layer, place);
                if ((uint)seen < (uint)_count)
                {
                    int matrix = NetShape.Matrix(layer, place);
                    Kernel.AddRows(gate, net.Transposed.AsSpan(matrix, NetShape.Block), Row(_before, seen));
                    Kernel.AddOuter(Row(_words[layer], seen), gate, gradient.Slice(matrix, NetShape.Block));
                }
            }
        }

        Of(_before).CopyTo(_back);
    }

    /// <summary>Lets through what was active.</summary>
    internal static void Gate(ReadOnlySpan<float> active, ReadOnlySpan<float> back, Span<float> gate)
    {
        for (int i = 0; i < gate.Length; i++)
        {
            gate[i] = active[i] > 0 ? back[i] : 0;
        }
    }
}
