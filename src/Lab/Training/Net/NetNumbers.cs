using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>All numbers of a net while it learns.</summary>
internal sealed class NetNumbers
{
    private const int Width = NetShape.Width;
    private const double MarkSpread = 0.1;

    /// <summary>Draws the first numbers.</summary>
    public NetNumbers(int seed)
    {
        Random random = new(seed);
        Draw(random, Rows.AsSpan(0, NetShape.MarkRows * Width), MarkSpread);
        for (int layer = 0; layer < NetShape.Layers; layer++)
        {
            Draw(random, Dense.AsSpan(NetShape.Matrix(layer, 0), NetShape.Places * NetShape.Block), Math.Sqrt(1.0 / (NetShape.Places * Width)));
        }

        Draw(random, Dense.AsSpan(NetShape.Attention, NetShape.Heads * Width), MarkSpread);
        Draw(random, Dense.AsSpan(NetShape.JointMatrix, NetShape.Joint * Width), Math.Sqrt(1.0 / NetShape.Pooled));
        Draw(random, Dense.AsSpan(NetShape.AnswerMatrix, NetShape.Block), Math.Sqrt(1.0 / Width));
    }

    /// <summary>Rows of marks, words and runs of letters. A word that is never met keeps 0 and says nothing.</summary>
    public float[] Rows { get; } = new float[NetShape.Rows * Width];

    /// <summary>All other numbers.</summary>
    public float[] Dense { get; } = new float[NetShape.Dense];

    /// <summary>The square matrices of <see cref="Dense"/> turned over, for the way back.</summary>
    public float[] Transposed { get; } = new float[NetShape.Dense];

    /// <summary>Brings <see cref="Transposed"/> up to date.</summary>
    public void Transpose()
    {
        for (int layer = 0; layer < NetShape.Layers; layer++)
        {
            for (int place = 0; place < NetShape.Places; place++)
            {
                Turn(NetShape.Matrix(layer, place));
            }
        }

        for (int block = 0; block < NetShape.Joint / Width; block++)
        {
            Turn(NetShape.JointMatrix + (block * NetShape.Block));
        }

        Turn(NetShape.AnswerMatrix);
    }

    private void Turn(int matrix)
    {
        for (int i = 0; i < Width; i++)
        {
            for (int j = 0; j < Width; j++)
            {
                Transposed[matrix + (j * Width) + i] = Dense[matrix + (i * Width) + j];
            }
        }
    }

    // Box and Muller's normal numbers.
    private static void Draw(Random random, Span<float> numbers, double spread)
    {
        foreach (ref float number in numbers)
        {
            double length = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            number = (float)(length * Math.Cos(2 * Math.PI * random.NextDouble()) * spread);
        }
    }
}
