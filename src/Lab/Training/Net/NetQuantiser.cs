using System.Numerics.Tensors;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>Learnt rows to 8 bits, each with a scale of its own.</summary>
internal static class NetQuantiser
{
    private const int Width = NetShape.Width;

    /// <summary>The net as the detector reads it. A row that was never moved gets scale 0.</summary>
    public static NetWeights Round(NetNumbers net, NetLearner learner)
    {
        int marks = NetShape.MarkRows * Width;
        sbyte[] rows = new sbyte[net.Rows.Length - marks];
        float[] scales = new float[NetShape.Rows - NetShape.MarkRows];
        for (int row = 0; row < scales.Length; row++)
        {
            ReadOnlySpan<float> numbers = net.Rows.AsSpan(marks + (row * Width), Width);
            float scale = learner.Knows(NetShape.MarkRows + row) ? TensorPrimitives.MaxMagnitude(numbers) / sbyte.MaxValue : 0;
            scale = Math.Abs(scale);
            scales[row] = scale;
            for (int i = 0; i < Width && scale > 0; i++)
            {
                rows[(row * Width) + i] = (sbyte)Math.Round(numbers[i] / scale);
            }
        }

        return new(rows, scales, net.Rows[..marks], net.Dense);
    }
}
