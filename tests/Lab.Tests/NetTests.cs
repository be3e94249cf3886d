using ModerationBot.Detection.Discrimination;
using ModerationBot.Lab.Training;

namespace ModerationBot.Lab.Tests;

/// <summary>The way back of the net is the slope of the way there.</summary>
public sealed class NetTests
{
    private const double Step = 1e-3;
    private const double Near = 2e-3;
    private static readonly NetSettings Plain = new() { Hidden = 0, Dropped = 0, LeftOut = 0, Smoothing = 0 };

    private static readonly NetExample Example = new(
        Text(300, 17, 9), Text(900, 5, 4), Discriminatory: true, Grounds: 0, Function: -1, Draws: 1, Weight: 1);

    [Fact]
    public void Learn_GradientOfDenseNumbers_IsTheSlopeOfTheError()
    {
        NetNumbers net = Numbers();
        NetShard shard = Learnt(net);
        Random random = new(3);
        int told = 0;
        for (int i = 0; i < 60; i++)
        {
            int at = i switch
            {
                < 30 => random.Next(NetShape.Attention),
                < 40 => NetShape.Attention + random.Next(NetShape.Heads * NetShape.Width),
                < 50 => NetShape.JointMatrix + random.Next(2 * NetShape.Pooled * NetShape.Width),
                _ => NetShape.AnswerMatrix + (random.Next(NetShape.Width) * NetShape.Width),
            };
            double slope = Slope(net, net.Dense, at);
            told += Math.Abs(slope) > Near ? 1 : 0;
            Assert.Equal(slope, shard.Gradient[at], Near + (0.05 * Math.Abs(slope)));
        }

        Assert.InRange(told, 5, 60);
    }

    [Fact]
    public void Learn_GradientOfAWord_IsTheSlopeOfTheError()
    {
        NetNumbers net = Numbers();
        NetShard shard = Learnt(net);
        float[] gradient = shard.Done[0].Gradient;
        for (int word = 0; word < Example.Text.Length; word++)
        {
            int lane = word * 7 % NetShape.Width;
            double slope = Slope(net, net.Rows, (Example.Text.Words[word] * NetShape.Width) + lane);
            Assert.Equal(slope, gradient[(word * NetShape.Width) + lane], Near + (0.05 * Math.Abs(slope)));
        }
    }

    private static NetShard Learnt(NetNumbers net)
    {
        NetShard shard = new(net, Plain);
        net.Transpose();
        shard.Learn(Example, new Random(1));
        return shard;
    }

    /// <summary>A net whose words are not 0, so that everything moves.</summary>
    private static NetNumbers Numbers()
    {
        NetNumbers net = new(11);
        Random random = new(12);
        foreach (ref float number in net.Rows.AsSpan())
        {
            number = (random.NextSingle() - 0.5f) * 0.6f;
        }

        return net;
    }

    private static double Slope(NetNumbers net, float[] numbers, int at)
    {
        float before = numbers[at];
        numbers[at] = (float)(before + Step);
        double more = Error(net);
        numbers[at] = (float)(before - Step);
        double less = Error(net);
        numbers[at] = before;
        return (more - less) / (2 * Step);
    }

    private static double Error(NetNumbers net)
    {
        float[] joint = new float[NetShape.Joint];
        NetPass pass = new(Plain);
        pass.Forward(Example.Text, net, null);
        pass.Pooled.CopyTo(joint, 0);
        pass.Forward(Example.Parent!, net, null);
        pass.Pooled.CopyTo(joint, NetShape.Pooled);
        joint[2 * NetShape.Pooled] = 1;
        float[] answers = new float[NetShape.Width];
        NetLayers.Answer(net.Dense, joint, new float[NetShape.Width], answers);
        return Math.Log(1 + Math.Exp(-answers[0]));
    }

    private static NetText Text(int first, int step, int length) => new(
        [.. Enumerable.Range(0, length).Select(i => NetShape.MarkRows + first + (step * i))],
        [.. Enumerable.Range(0, length).Select(i => new[] { i, 40 + i })],
        [.. Enumerable.Range(0, length).Select(i => new[] { NetShape.MarkRows + NetShape.WordRows + (3 * i), NetShape.MarkRows + NetShape.WordRows + (3 * i) + 1 })],
        new bool[length]);
}
