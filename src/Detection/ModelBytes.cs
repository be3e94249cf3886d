using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ModerationBot.Detection;

/// <summary>
/// How the files of models are laid out: 8 bytes of name, 4 of format version, 32 of SHA-256 of the rest, then arrays, each
/// behind its length, little endian.
/// </summary>
internal sealed class ModelBytes
{
    private const int HeaderLength = 44;
    private readonly string _what;
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _at = HeaderLength;

    private ModelBytes(string what, ReadOnlyMemory<byte> bytes) => (_what, _bytes) = (what, bytes);

    /// <summary>Checks name, format and sum of a file.</summary>
    /// <param name="what">What the file is, for messages: <c>discrimination model</c>.</param>
    /// <param name="magic">Its 8 bytes of name.</param>
    /// <param name="format">The format that this program reads.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="InvalidDataException">The bytes are no such model, of another format, or damaged.</exception>
    public static ModelBytes Open(string what, ReadOnlySpan<byte> magic, int format, ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < HeaderLength || !span.StartsWith(magic))
        {
            throw new InvalidDataException($"Not a {what}: {span.Length} bytes without its name in front.");
        }

        int found = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        if (found != format)
        {
            throw new InvalidDataException($"The {what} has format {found}; this program reads format {format}.");
        }

        return SHA256.HashData(span[HeaderLength..]).AsSpan().SequenceEqual(span.Slice(12, 32))
            ? new(what, bytes)
            : throw new InvalidDataException($"The {what} is damaged: its SHA-256 does not fit.");
    }

    /// <summary>Writes a file.</summary>
    /// <param name="magic">Its 8 bytes of name.</param>
    /// <param name="format">Its format.</param>
    /// <param name="put">Writes the arrays, with <see cref="Put"/>.</param>
    public static byte[] Write(ReadOnlySpan<byte> magic, int format, Action<Stream> put)
    {
        using MemoryStream stream = new();
        stream.Write(new byte[HeaderLength]);
        put(stream);
        byte[] bytes = stream.ToArray();
        magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), format);
        SHA256.HashData(bytes.AsSpan(HeaderLength), bytes.AsSpan(12, 32));
        return bytes;
    }

    /// <summary>Writes an array behind its length.</summary>
    public static void Put<T>(Stream stream, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, values.Length);
        stream.Write(length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>The next array, of a length that the program knows.</summary>
    /// <exception cref="InvalidDataException">It is of another length.</exception>
    public T[] Take<T>(int expected, string name)
        where T : unmanaged
    {
        T[] values = Take<T>();
        return values.Length == expected
            ? values
            : throw new InvalidDataException($"The {_what} holds {values.Length} {name}; this program reads {expected}.");
    }

    /// <summary>The next array.</summary>
    public T[] Take<T>()
        where T : unmanaged
    {
        ReadOnlySpan<byte> rest = _bytes.Span[_at..];
        T[] values = new T[BinaryPrimitives.ReadInt32LittleEndian(rest)];
        Span<byte> target = MemoryMarshal.AsBytes(values.AsSpan());
        rest.Slice(4, target.Length).CopyTo(target);
        _at += 4 + target.Length;
        return values;
    }
}
