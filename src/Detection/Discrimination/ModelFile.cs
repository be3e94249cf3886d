using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ModerationBot.Detection.Discrimination;

/// <summary>
/// The file <c>discrimination.bin</c>: 8 bytes of name, 4 of format version, 32 of SHA-256 of the rest, then sizes and
/// arrays, little endian.
/// </summary>
internal static class ModelFile
{
    /// <summary>Version of the layout and of the features; a file of another version is refused.</summary>
    public const int Format = 3;

    private const int HeaderLength = 44;
    private static ReadOnlySpan<byte> Magic => "MBDISCR\0"u8;

    /// <summary>Writes a model as bytes.</summary>
    public static byte[] Write(DiscriminationModel model)
    {
        using MemoryStream stream = new();
        stream.Write(new byte[HeaderLength]);
        Put<sbyte>(stream, model.Weights.Values);
        Put<float>(stream, model.Weights.Scales);
        Put<float>(stream, [model.Weights.Bias, model.ContextScale, model.Grounds.Scale]);
        Put<sbyte>(stream, model.Context);
        Put<sbyte>(stream, model.Grounds.Values);
        Put<float>(stream, model.Grounds.Biases);
        Put<double>(stream, [.. Lines(model.Linear), .. Lines(model.Calibration), model.Nets.Share, model.Nets.From]);
        Put<uint>(stream, model.Vocabulary.Slots);
        Put<ulong>(stream, model.Lexicon.Keys);
        Put<ulong>(stream, model.Lexicon.Entries);
        Put<ulong>(stream, model.Lexicon.Concepts);
        Put<int>(stream, [model.Nets.Nets.Count]);
        foreach (NetWeights net in model.Nets.Nets)
        {
            Put<sbyte>(stream, net.Rows);
            Put<float>(stream, net.Scales);
            Put<float>(stream, net.Marks);
            Put<float>(stream, net.Dense);
        }

        byte[] bytes = stream.ToArray();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Format);
        SHA256.HashData(bytes.AsSpan(HeaderLength), bytes.AsSpan(12, 32));
        return bytes;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, of another format, or damaged.</exception>
    public static DiscriminationModel Read(ReadOnlySpan<byte> bytes)
    {
        Check(bytes);
        ReadOnlySpan<byte> rest = bytes[HeaderLength..];
        sbyte[] values = Take<sbyte>(ref rest, ModelTables.Total, "weights");
        float[] scales = Take<float>(ref rest, ModelTables.Count, "scales");
        float[] single = Take<float>(ref rest, 3, "single numbers");
        sbyte[] context = Take<sbyte>(ref rest, 1 << ModelTables.ContextBits, "weights of contexts");
        sbyte[] grounds = Take<sbyte>(ref rest, GroundWeights.Count << ModelTables.GroundBits, "weights of grounds");
        float[] biases = Take<float>(ref rest, GroundWeights.Count, "biases of grounds");
        double[] line = Take<double>(ref rest, 10, "lines");
        Vocabulary vocabulary = new(Take<uint>(ref rest));
        Lexicon lexicon = new(Take<ulong>(ref rest), Take<ulong>(ref rest), Take<ulong>(ref rest));
        NetEnsemble nets = new(Nets(ref rest), line[8], line[9]);
        return new(
            lexicon, vocabulary, new(values, scales, single[0]), context, single[1], new(grounds, single[2], biases), Pair(line), nets, Pair(line.AsSpan(4)));
    }

    private static NetWeights[] Nets(ref ReadOnlySpan<byte> rest)
    {
        NetWeights[] nets = new NetWeights[Take<int>(ref rest, 1, "number of nets")[0]];
        for (int i = 0; i < nets.Length; i++)
        {
            nets[i] = new(
                Take<sbyte>(ref rest, (NetShape.Rows - NetShape.MarkRows) * NetShape.Width, "rows of a net"),
                Take<float>(ref rest, NetShape.Rows - NetShape.MarkRows, "scales of a net"),
                Take<float>(ref rest, NetShape.MarkRows * NetShape.Width, "marks of a net"),
                Take<float>(ref rest, NetShape.Dense, "dense numbers of a net"));
        }

        return nets;
    }

    private static double[] Lines(CalibrationPair pair) => [pair.French.Slope, pair.French.Intercept, pair.English.Slope, pair.English.Intercept];

    private static CalibrationPair Pair(ReadOnlySpan<double> lines) => new(new(lines[0], lines[1]), new(lines[2], lines[3]));

    private static void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Magic))
        {
            throw new InvalidDataException($"Not a discrimination model: {bytes.Length} bytes without its name in front.");
        }

        int format = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        if (format != Format)
        {
            throw new InvalidDataException($"The discrimination model has format {format}; this program reads format {Format}.");
        }

        if (!SHA256.HashData(bytes[HeaderLength..]).AsSpan().SequenceEqual(bytes.Slice(12, 32)))
        {
            throw new InvalidDataException("The discrimination model is damaged: its SHA-256 does not fit.");
        }
    }

    private static void Put<T>(MemoryStream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, values.Length);
        stream.Write(length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    private static T[] Take<T>(ref ReadOnlySpan<byte> rest, int expected, string name)
        where T : unmanaged
    {
        T[] values = Take<T>(ref rest);
        return values.Length == expected
            ? values
            : throw new InvalidDataException($"The discrimination model holds {values.Length} {name}; this program reads {expected}.");
    }

    private static T[] Take<T>(ref ReadOnlySpan<byte> rest)
        where T : unmanaged
    {
        int length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        T[] values = new T[length];
        Span<byte> target = MemoryMarshal.AsBytes(values.AsSpan());
        rest.Slice(4, target.Length).CopyTo(target);
        rest = rest[(4 + target.Length)..];
        return values;
    }
}
