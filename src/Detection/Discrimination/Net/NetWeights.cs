using System.Buffers;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// A small net of dilated convolutions with attention, learnt from scratch: it sees order and reach, which sums of features
/// do not. Never changes; safe for many threads.
/// </summary>
/// <param name="Rows">8-bit rows of words and runs of letters, <see cref="NetShape.Width"/> numbers each.</param>
/// <param name="Scales">What one unit of each row is worth.</param>
/// <param name="Marks">Rows of tags, grounds, concepts and scopes.</param>
/// <param name="Dense">All other numbers, in the order of <see cref="NetShape"/>.</param>
internal sealed record NetWeights(sbyte[] Rows, float[] Scales, float[] Marks, float[] Dense)
{
    private const int Width = NetShape.Width;

    /// <summary>Gives the answers as logits: discriminatory, then the grounds.</summary>
    /// <param name="text">What is judged.</param>
    /// <param name="parent">What it answers to; no words when there is nothing or it does not count.</param>
    /// <param name="answers"><see cref="NetShape.Width"/> places.</param>
    public void Judge(in NetRows text, in NetRows parent, Span<float> answers)
    {
        Span<float> joint = stackalloc float[NetShape.Joint];
        joint.Clear();
        Encode(text, joint[..NetShape.Pooled]);
        if (parent.Words > 0)
        {
            Encode(parent, joint.Slice(NetShape.Pooled, NetShape.Pooled));
            joint[2 * NetShape.Pooled] = 1;
        }

        Span<float> hidden = stackalloc float[Width];
        NetLayers.Answer(Dense, joint, hidden, answers);
    }

    private void Encode(in NetRows text, Span<float> pooled)
    {
        if (text.Words == 0)
        {
            return;
        }

        int room = text.Words * Width;
        float[] rented = ArrayPool<float>.Shared.Rent((3 * room) + (NetShape.Heads * text.Words));
        Span<float> words = rented.AsSpan(0, room);
        Span<float> next = rented.AsSpan(room, room);
        Span<float> active = rented.AsSpan(2 * room, room);
        words.Clear();
        Fill(text, words);
        for (int layer = 0; layer < NetShape.Layers; layer++)
        {
            NetLayers.Convolve(Dense, layer, words, active, next);
            Span<float> done = words;
            words = next;
            next = done;
        }

        NetLayers.Pool(Dense, words, rented.AsSpan(3 * room, NetShape.Heads * text.Words), pooled);
        ArrayPool<float>.Shared.Return(rented);
    }

    private void Fill(in NetRows text, Span<float> words)
    {
        int at = 0;
        for (int word = 0; word < text.Words; word++)
        {
            Span<float> sum = words.Slice(word * Width, Width);
            foreach (int mark in text.Next(ref at))
            {
                Kernel.AddRow(Marks.AsSpan(mark * Width, Width), sum);
            }

            Add(text.Next(ref at)[0], 1, sum);
            ReadOnlySpan<int> parts = text.Next(ref at);
            foreach (int part in parts)
            {
                Add(part, 1f / parts.Length, sum);
            }
        }
    }

    private void Add(int row, float share, Span<float> sum)
    {
        int place = row - NetShape.MarkRows;
        if (Scales[place] > 0)
        {
            Kernel.AddBytes(Scales[place] * share, Rows.AsSpan(place * Width, Width), sum);
        }
    }
}
