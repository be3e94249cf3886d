using ModerationBot.Detection.Discrimination;
using ModerationBot.Detection.Identification.Names;
using ModerationBot.Detection.Identification.Tagging;

namespace ModerationBot.Detection.Identification.Patients;

/// <summary>The file <c>identification.bin</c>, laid out as <see cref="ModelBytes"/> says.</summary>
internal static class IdentificationFile
{
    /// <summary>Version of the layout and of the features; a file of another version is refused.</summary>
    public const int Format = 1;

    private static ReadOnlySpan<byte> Magic => "MBIDENT\0"u8;

    /// <summary>Writes a model as bytes. Of a row of weights only the labels in use are kept.</summary>
    public static byte[] Write(IdentificationModel model) => ModelBytes.Write(Magic, Format, stream =>
    {
        ModelBytes.Put<uint>(stream, model.Flags.Slots);
        ModelBytes.Put<sbyte>(stream, Narrow(model.Weights.Values));
        ModelBytes.Put<short>(stream, model.Weights.Steps);
        ModelBytes.Put<sbyte>(stream, model.Items.Values);
        ModelBytes.Put<float>(stream, [model.Items.Scale, model.Items.Bias]);
        ModelBytes.Put<double>(stream, model.Calibration.Lines);
    });

    /// <summary>Reads a model.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="names">Finds names by rules.</param>
    /// <exception cref="InvalidDataException">The bytes are no model, of another format, or damaged.</exception>
    public static IdentificationModel Read(ReadOnlyMemory<byte> file, NameReader names)
    {
        ModelBytes bytes = ModelBytes.Open("identification model", Magic, Format, file);
        WordFlagTable flags = new(bytes.Take<uint>());
        sbyte[] values = Widen(bytes.Take<sbyte>(TaggerWeights.Rows * Labels, "weights of the tagger"));
        short[] steps = bytes.Take<short>(TaggerWeights.Width * TaggerWeights.Width, "weights of steps");
        sbyte[] items = bytes.Take<sbyte>(1 << ItemFeatures.Bits, "weights of items");
        float[] single = bytes.Take<float>(2, "single numbers");
        return new(names, flags, new(values, steps), new(items, single[0], single[1]), CalibrationPair.Of(bytes.Take<double>(4, "lines")));
    }

    private const int FactLabels = TaggerWeights.EndOfFacts - TaggerWeights.Facts;
    private const int Labels = TaggerWeights.EndOfNames + FactLabels;

    private static sbyte[] Narrow(sbyte[] values)
    {
        sbyte[] narrow = new sbyte[TaggerWeights.Rows * Labels];
        for (int row = 0; row < TaggerWeights.Rows; row++)
        {
            ReadOnlySpan<sbyte> wide = values.AsSpan(row * TaggerWeights.Width, TaggerWeights.Width);
            Span<sbyte> target = narrow.AsSpan(row * Labels, Labels);
            wide[..TaggerWeights.EndOfNames].CopyTo(target);
            wide[TaggerWeights.Facts..TaggerWeights.EndOfFacts].CopyTo(target[TaggerWeights.EndOfNames..]);
        }

        return narrow;
    }

    private static sbyte[] Widen(sbyte[] narrow)
    {
        sbyte[] values = new sbyte[TaggerWeights.Rows * TaggerWeights.Width];
        for (int row = 0; row < TaggerWeights.Rows; row++)
        {
            ReadOnlySpan<sbyte> source = narrow.AsSpan(row * Labels, Labels);
            Span<sbyte> wide = values.AsSpan(row * TaggerWeights.Width, TaggerWeights.Width);
            source[..TaggerWeights.EndOfNames].CopyTo(wide);
            source[TaggerWeights.EndOfNames..].CopyTo(wide[TaggerWeights.Facts..]);
        }

        return values;
    }
}
