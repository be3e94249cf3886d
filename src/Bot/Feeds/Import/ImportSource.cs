namespace ModerationBot.Bot.Feeds.Import;

/// <summary>A file or folder to import.</summary>
internal sealed class ImportSource
{
    private const int HeadBytes = 64 * 1024;
    private readonly byte[] _head;

    public ImportSource(string path)
    {
        Path = path;
        IsFolder = Directory.Exists(path);
        _head = IsFolder ? [] : ReadHead(path);
    }

    public string Path { get; }

    public bool IsFolder { get; }

    public bool IsZip => _head is [(byte)'P', (byte)'K', 3 or 5, ..];

    /// <summary>How the file begins, 64 KiB at most, without a byte order mark.</summary>
    public string Head => TextEncodings.Guess(_head).GetString(_head).TrimStart('\uFEFF');

    /// <summary>The file as text, in its own encoding.</summary>
    public StreamReader OpenText() => new(Path, TextEncodings.Of(Path), detectEncodingFromByteOrderMarks: true);

    private static byte[] ReadHead(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[HeadBytes];
        return head[..file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
    }
}
