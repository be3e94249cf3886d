using System.Buffers;
using System.Numerics.Tensors;

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
    /// <param name="parent">What it answers to, when that counts.</param>
    /// <param name="hasParent">Whether the parent counts.</param>
    /// <param name="answers"><see cref="NetShape.Width"/> places.</param>
    public void Judge(in Reading text, in Reading parent, bool hasParent, Span<float> answers)
    {
        Span<float> joint = stackalloc float[NetShape.Joint];
        joint.Clear();
        Encode(text, joint[..NetShape.Pooled]);
        if (hasParent)
        {
            Encode(parent, joint.Slice(NetShape.Pooled, NetShape.Pooled));
            joint[2 * NetShape.Pooled] = 1;
        }

        Span<float> hidden = stackalloc float[Width];
        NetLayers.Answer(Dense, joint, hidden, answers);
    }

    private void Encode(in Reading reading, Span<float> pooled)
    {
        int count = Math.Min(reading.EndWord - reading.FirstWord, NetShape.MostWords);
        if (count == 0)
        {
            return;
        }

        int room = count * Width;
        float[] rented = ArrayPool<float>.Shared.Rent((3 * room) + (NetShape.Heads * count));
        Span<float> words = rented.AsSpan(0, room);
        Span<float> next = rented.AsSpan(room, room);
        Span<float> active = rented.AsSpan(2 * room, room);
        words.Clear();
        Fill(reading, words);
        for (int layer = 0; layer < NetShape.Layers; layer++)
        {
            NetLayers.Convolve(Dense, layer, words, active, next);
            Span<float> done = words;
            words = next;
            next = done;
        }

        NetLayers.Pool(Dense, words, rented.AsSpan(3 * room, NetShape.Heads * count), pooled);
        ArrayPool<float>.Shared.Return(rented);
    }

    private void Fill(in Reading reading, Span<float> words)
    {
        Span<int> rows = stackalloc int[NetFeatures.Most];
        int at = 0;
        foreach (ref readonly Unit unit in reading.Units)
        {
            for (int i = 0; i < unit.WordCount && at < words.Length; i++, at += Width)
            {
                ref readonly Word word = ref reading.Words[unit.FirstWord + i];
                Span<float> sum = words.Slice(at, Width);
                foreach (int mark in rows[..NetFeatures.MarksOf(unit, word, i == 0, rows)])
                {
                    TensorPrimitives.Add(sum, Marks.AsSpan(mark * Width, Width), sum);
                }

                Add(NetFeatures.WordRow(word.Hash), 1, sum);
                int parts = NetFeatures.PartsOf(reading, word, rows);
                foreach (int part in rows[..parts])
                {
                    Add(part, 1f / parts, sum);
                }
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
