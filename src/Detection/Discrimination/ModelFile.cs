namespace ModerationBot.Detection.Discrimination;

/// <summary>The file <c>discrimination.bin</c>, laid out as <see cref="ModelBytes"/> says.</summary>
internal static class ModelFile
{
    /// <summary>Version of the layout and of the features; a file of another version is refused.</summary>
    public const int Format = 3;

    private static ReadOnlySpan<byte> Magic => "MBDISCR\0"u8;

    /// <summary>Writes a model as bytes.</summary>
    public static byte[] Write(DiscriminationModel model) => ModelBytes.Write(Magic, Format, stream =>
    {
        ModelBytes.Put<sbyte>(stream, model.Weights.Values);
        ModelBytes.Put<float>(stream, model.Weights.Scales);
        ModelBytes.Put<float>(stream, [model.Weights.Bias, model.ContextScale, model.Grounds.Scale]);
        ModelBytes.Put<sbyte>(stream, model.Context);
        ModelBytes.Put<sbyte>(stream, model.Grounds.Values);
        ModelBytes.Put<float>(stream, model.Grounds.Biases);
        ModelBytes.Put<double>(stream, [.. model.Linear.Lines, .. model.Calibration.Lines, model.Nets.Share, model.Nets.From]);
        ModelBytes.Put<uint>(stream, model.Vocabulary.Slots);
        ModelBytes.Put<ulong>(stream, model.Lexicon.Keys);
        ModelBytes.Put<ulong>(stream, model.Lexicon.Entries);
        ModelBytes.Put<ulong>(stream, model.Lexicon.Concepts);
        ModelBytes.Put<int>(stream, [model.Nets.Nets.Count]);
        foreach (NetWeights net in model.Nets.Nets)
        {
            ModelBytes.Put<sbyte>(stream, net.Rows);
            ModelBytes.Put<float>(stream, net.Scales);
            ModelBytes.Put<float>(stream, net.Marks);
            ModelBytes.Put<float>(stream, net.Dense);
        }
    });

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, of another format, or damaged.</exception>
    public static DiscriminationModel Read(ReadOnlyMemory<byte> file)
    {
        ModelBytes bytes = ModelBytes.Open("discrimination model", Magic, Format, file);
        sbyte[] values = bytes.Take<sbyte>(ModelTables.Total, "weights");
        float[] scales = bytes.Take<float>(ModelTables.Count, "scales");
        float[] single = bytes.Take<float>(3, "single numbers");
        sbyte[] context = bytes.Take<sbyte>(1 << ModelTables.ContextBits, "weights of contexts");
        sbyte[] grounds = bytes.Take<sbyte>(GroundWeights.Count << ModelTables.GroundBits, "weights of grounds");
        float[] biases = bytes.Take<float>(GroundWeights.Count, "biases of grounds");
        double[] line = bytes.Take<double>(10, "lines");
        Vocabulary vocabulary = new(bytes.Take<uint>());
        Lexicon lexicon = new(bytes.Take<ulong>(), bytes.Take<ulong>(), bytes.Take<ulong>());
        NetEnsemble nets = new(Nets(bytes), line[8], line[9]);
        return new(
            lexicon,
            vocabulary,
            new(values, scales, single[0]),
            context,
            single[1],
            new(grounds, single[2], biases),
            CalibrationPair.Of(line),
            nets,
            CalibrationPair.Of(line.AsSpan(4)));
    }

    private static NetWeights[] Nets(ModelBytes bytes)
    {
        NetWeights[] nets = new NetWeights[bytes.Take<int>(1, "number of nets")[0]];
        for (int i = 0; i < nets.Length; i++)
        {
            nets[i] = new(
                bytes.Take<sbyte>((NetShape.Rows - NetShape.MarkRows) * NetShape.Width, "rows of a net"),
                bytes.Take<float>(NetShape.Rows - NetShape.MarkRows, "scales of a net"),
                bytes.Take<float>(NetShape.MarkRows * NetShape.Width, "marks of a net"),
                bytes.Take<float>(NetShape.Dense, "dense numbers of a net"));
        }

        return nets;
    }
}
