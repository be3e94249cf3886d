using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Detection.Tests.Discrimination;

/// <summary>Sums in lanes give the bits of the plain loop, on whatever registers this machine has.</summary>
public sealed class KernelTests
{
    private const int Width = NetShape.Width;
    private const int Rows = 37;
    private static readonly Random Random = new(5);

    [Fact]
    public void AddRows_GivesTheBitsOfAPlainLoop()
    {
        float[] factors = Numbers(Rows);
        float[] matrix = Numbers(Rows * Width);
        float[] sum = Numbers(Width);
        float[] expected = [.. sum];
        for (int i = 0; i < Rows; i++)
        {
            for (int lane = 0; lane < Width; lane++)
            {
                expected[lane] = MathF.FusedMultiplyAdd(factors[i], matrix[(i * Width) + lane], expected[lane]);
            }
        }

        Kernel.AddRows(factors, matrix, sum);
        Assert.Equal(expected, sum);
    }

    [Fact]
    public void AddRowsTogether_GivesTheBitsOfOneAfterTheOther()
    {
        float[] factors = Numbers(Kernel.Together * Width);
        float[] matrix = Numbers(NetShape.Block);
        float[] sums = Numbers(Kernel.Together * Width);
        float[] expected = [.. sums];
        for (int i = 0; i < Kernel.Together; i++)
        {
            Kernel.AddRows(factors.AsSpan(i * Width, Width), matrix, expected.AsSpan(i * Width, Width));
        }

        Kernel.AddRowsTogether(factors, matrix, sums);
        Assert.Equal(expected, sums);
    }

    [Fact]
    public void AddOuter_GivesTheBitsOfAPlainLoop()
    {
        float[] factors = Numbers(Rows);
        float[] numbers = Numbers(Width);
        float[] matrix = Numbers(Rows * Width);
        float[] expected = [.. matrix.Select((value, i) => MathF.FusedMultiplyAdd(factors[i / Width], numbers[i % Width], value))];

        Kernel.AddOuter(factors, numbers, matrix);
        Assert.Equal(expected, matrix);
    }

    [Fact]
    public void AddBytes_GivesTheBitsOfAPlainLoop()
    {
        sbyte[] row = [.. Enumerable.Range(0, Width).Select(_ => (sbyte)Random.Next(-127, 128))];
        float[] sum = Numbers(Width);
        float[] expected = [.. sum.Select((value, i) => MathF.FusedMultiplyAdd(0.37f, row[i], value))];

        Kernel.AddBytes(0.37f, row, sum);
        Assert.Equal(expected, sum);
    }

    [Fact]
    public void Dot_IsTheSumOfProducts()
    {
        float[] x = Numbers(Width);
        float[] y = Numbers(Width);

        Assert.Equal(x.Zip(y, (a, b) => (double)a * b).Sum(), Kernel.Dot(x, y), 1e-5);
    }

    [Fact]
    public void AddRows_TooFewNumbers_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Kernel.AddRows(Numbers(2), Numbers(Width), Numbers(Width)));

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => Random.NextSingle() - 0.5f)];
}
