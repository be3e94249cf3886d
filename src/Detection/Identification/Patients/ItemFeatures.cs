using System.Numerics;
using System.Runtime.CompilerServices;
using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>
/// Features of a whole item: its words with every marked part put as its label ("LABEL, boulanger à LABEL"), which labels
/// stand together, how large the places are, and what the parent already told.
/// </summary>
internal static class ItemFeatures
{
    /// <summary>Bits of a feature.</summary>
    public const int Bits = 17;

    private const int LongestRun = 400;

    /// <summary>Gives every feature, as a place in the table.</summary>
    /// <param name="views">The tokens.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="parentLabels">Bit n: the parent holds label n; null when there is no parent.</param>
    /// <param name="target">Room for features; what does not fit is left out.</param>
    /// <returns>Number of features, and how many of them, at the start, tell of labels and not of words.</returns>
    public static (int Count, int OfLabels) Of(in TokenViews views, ReadOnlySpan<TagLabel> labels, uint? parentLabels, Span<int> target)
    {
        FeatureWriter writer = new(target);
        Span<byte> counts = stackalloc byte[TaggerWeights.Width];
        uint present = Holds(labels);
        Counts(views, labels, counts, ref writer);
        Pairs(present, counts, views.Setting, ref writer);
        if (parentLabels is { } parent)
        {
            Parent(present, parent, ref writer);
        }

        int ofLabels = writer.Count;
        Span<ulong> symbols = stackalloc ulong[LongestRun];
        int count = Symbols(views, labels, symbols);
        Grams(symbols[..count], ref writer);
        writer.Add(90, (ulong)BitOperations.Log2((uint)count + 1), parentLabels is null ? 0u : 1);
        return (writer.Count, ofLabels);
    }

    /// <summary>Which labels a text holds, as bits; <see cref="TagLabel.Other"/> is none.</summary>
    public static uint Holds(ReadOnlySpan<TagLabel> labels)
    {
        uint set = 0;
        foreach (TagLabel label in labels)
        {
            set |= 1u << (int)label;
        }

        return set & ~1u;
    }

    private static int Symbols(in TokenViews views, ReadOnlySpan<TagLabel> labels, Span<ulong> symbols)
    {
        int count = 0;
        TagLabel before = TagLabel.Other;
        for (int i = 0; i < labels.Length && count < symbols.Length; i++)
        {
            if (labels[i] == TagLabel.Other)
            {
                symbols[count++] = views.Padded[i + TokenViews.Margin].Word;
            }
            else if (labels[i] != before)
            {
                symbols[count++] = 100 + (ulong)labels[i];
            }

            before = labels[i];
        }

        return count;
    }

    private static void Grams(scoped ReadOnlySpan<ulong> symbols, ref FeatureWriter writer)
    {
        for (int i = 0; i < symbols.Length; i++)
        {
            writer.Add(1, symbols[i], 0);
            if (i > 0)
            {
                writer.Add(2, symbols[i - 1], symbols[i]);
            }

            if (i > 1)
            {
                writer.Add(3, symbols[i - 2], symbols[i]);
                writer.Add(4, WordHash.Join(symbols[i - 2], symbols[i - 1]), symbols[i]);
            }
        }

        if (symbols.Length > 0)
        {
            writer.Add(5, symbols[0], 0);
            writer.Add(6, symbols[^1], 0);
        }
    }

    private static void Counts(in TokenViews views, ReadOnlySpan<TagLabel> labels, scoped Span<byte> counts, ref FeatureWriter writer)
    {
        TagLabel before = TagLabel.Other;
        for (int i = 0; i < labels.Length; i++)
        {
            TagLabel label = labels[i];
            ref readonly TokenView view = ref views.Padded[i + TokenViews.Margin];
            if (label != TagLabel.Other)
            {
                writer.Add(10, (ulong)label, view.Word);
                if (label is TagLabel.Place or TagLabel.Location or TagLabel.Facility)
                {
                    writer.Add(11, (ulong)label, (ulong)(view.Flags & WordFlags.Place));
                }
            }
            else if ((view.Flags & (WordFlags.Place | WordFlags.Profession)) != 0 && (view.Flags & WordFlags.Ordinary) == 0)
            {
                writer.Add(12, (ulong)(view.Flags & (WordFlags.Place | WordFlags.Profession)), view.Shape & 1);
            }

            if (view.Name != 0 && view.Name != views.Padded[i + TokenViews.Margin - 1].Name)
            {
                writer.Add(13, view.Name, (ulong)label);
            }

            counts[(int)label] += label != before && counts[(int)label] < 3 ? (byte)1 : (byte)0;
            before = label;
        }
    }

    private static void Pairs(uint present, scoped ReadOnlySpan<byte> counts, uint setting, ref FeatureWriter writer)
    {
        writer.Add(20, setting, 0);
        if (present == 0)
        {
            writer.Add(21, setting, 0);
        }

        for (int a = 1; a < TaggerWeights.Width; a++)
        {
            if ((present >> a & 1) == 0)
            {
                continue;
            }

            writer.Add(22, (ulong)a, counts[a]);
            writer.Add(23, (ulong)a, setting);
            for (int b = a + 1; b < TaggerWeights.Width; b++)
            {
                if ((present >> b & 1) != 0)
                {
                    writer.Add(24, (ulong)a, (ulong)b);
                }
            }
        }
    }

    private static void Parent(uint present, uint parent, ref FeatureWriter writer)
    {
        writer.Add(30, present == 0 ? 0u : 1, parent == 0 ? 0u : 1);
        for (int b = 1; b < TaggerWeights.Width; b++)
        {
            if ((parent >> b & 1) == 0)
            {
                continue;
            }

            writer.Add(31, (ulong)b, present == 0 ? 0u : 1);
            for (int a = 1; a < TaggerWeights.Width; a++)
            {
                if ((present >> a & 1) != 0)
                {
                    writer.Add(32, (ulong)a, (ulong)b);
                }
            }
        }
    }

    private ref struct FeatureWriter(Span<int> target)
    {
        private readonly Span<int> _target = target;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong kind, ulong first, ulong second)
        {
            if (Count < _target.Length)
            {
                _target[Count++] = (int)(WordHash.Fold(WordHash.Join(kind, WordHash.Join(first, second))) & ((1u << Bits) - 1));
            }
        }
    }
}
