using System.Numerics.Tensors;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Lab.Training;

/// <summary>A fixed part of each batch: it is learnt on one thread, so that sums do not depend on the number of cores.</summary>
internal sealed class NetShard(NetNumbers net, NetSettings settings)
{
    private const int Width = NetShape.Width;
    private readonly NetPass _text = new(settings);
    private readonly NetPass _parent = new(settings);
    private readonly float[] _joint = new float[NetShape.Joint];
    private readonly float[] _kept = new float[NetShape.Joint];
    private readonly float[] _hidden = new float[Width];
    private readonly float[] _answers = new float[Width];
    private readonly float[] _backJoint = new float[NetShape.Joint];
    private readonly float[] _backHidden = new float[Width];
    private readonly float[] _backAnswers = new float[Width];

    /// <summary>Gradient of the dense numbers since <see cref="Clear"/>.</summary>
    public float[] Gradient { get; } = new float[NetShape.Dense];

    /// <summary>Texts learnt since <see cref="Clear"/>, what was hidden of them, and the gradient of their words.</summary>
    public List<(NetText Text, bool[] Hidden, float[] Gradient)> Done { get; } = [];

    /// <summary>Forgets the gradients.</summary>
    public void Clear()
    {
        Array.Clear(Gradient);
        Done.Clear();
    }

    /// <summary>Learns one example.</summary>
    public void Learn(NetExample example, Random random)
    {
        Forward(example, random);
        Errors(example);
        Span<float> bias = Gradient.AsSpan(NetShape.AnswerBias, Width);
        TensorPrimitives.Add(bias, _backAnswers, bias);
        Kernel.AddOuter(_hidden, _backAnswers, Gradient.AsSpan(NetShape.AnswerMatrix, NetShape.Block));
        Array.Clear(_backHidden);
        Kernel.AddRows(_backAnswers, net.Transposed.AsSpan(NetShape.AnswerMatrix, NetShape.Block), _backHidden);
        NetPass.Gate(_hidden, _backHidden, _backHidden);
        bias = Gradient.AsSpan(NetShape.JointBias, Width);
        TensorPrimitives.Add(bias, _backHidden, bias);
        Kernel.AddOuter(_joint, _backHidden, Gradient.AsSpan(NetShape.JointMatrix, NetShape.Joint * Width));
        Array.Clear(_backJoint);
        for (int block = 0; block < NetShape.Joint / Width; block++)
        {
            Kernel.AddRows(
                _backHidden, net.Transposed.AsSpan(NetShape.JointMatrix + (block * NetShape.Block), NetShape.Block), _backJoint.AsSpan(block * Width, Width));
        }

        TensorPrimitives.Multiply(_backJoint, _kept, _backJoint);
        Back(_text, example.Text, _backJoint.AsSpan(0, NetShape.Pooled));
        if (example.Parent is not null)
        {
            Back(_parent, example.Parent, _backJoint.AsSpan(NetShape.Pooled, NetShape.Pooled));
        }
    }

    private void Forward(NetExample example, Random random)
    {
        Array.Clear(_joint);
        _text.Forward(example.Text, net, random);
        _text.Pooled.CopyTo(_joint, 0);
        if (example.Parent is not null)
        {
            _parent.Forward(example.Parent, net, random);
            _parent.Pooled.CopyTo(_joint, NetShape.Pooled);
            _joint[2 * NetShape.Pooled] = 1;
        }

        float keep = 1 / (1 - settings.LeftOut);
        for (int i = 0; i < 2 * NetShape.Pooled; i++)
        {
            _kept[i] = random.NextSingle() < settings.LeftOut ? 0 : keep;
        }

        _kept.AsSpan(2 * NetShape.Pooled).Fill(1);
        TensorPrimitives.Multiply(_joint, _kept, _joint);
        NetLayers.Answer(net.Dense, _joint, _hidden, _answers);
    }

    private void Errors(NetExample example)
    {
        Array.Clear(_backAnswers);
        double target = example.Discriminatory ? 1 - settings.Smoothing : settings.Smoothing;
        _backAnswers[0] = (float)(Logistic.Of(_answers[0]) - target) * example.Weight;
        for (int i = 0; i < GroundWeights.Count && example.Grounds != 0; i++)
        {
            _backAnswers[1 + i] = (float)(Logistic.Of(_answers[1 + i]) - (example.Grounds >> i & 1)) * settings.Grounds;
        }

        if (example.Function >= 0)
        {
            Span<float> functions = _backAnswers.AsSpan(NetShape.Functions, NetShape.MostFunctions);
            TensorPrimitives.SoftMax<float>(_answers.AsSpan(NetShape.Functions, NetShape.MostFunctions), functions);
            functions[example.Function] -= 1;
            TensorPrimitives.Multiply(functions, settings.Functions * example.Weight, functions);
        }
    }

    private void Back(NetPass pass, NetText text, ReadOnlySpan<float> pooled)
    {
        pass.Backward(net, pooled, Gradient);
        Done.Add((text, [.. pass.Hidden.AsSpan(0, text.Length)], pass.RowGradient.ToArray()));
    }
}
