using System.Text;
using System.Text.Json;

namespace ModerationBot.Sandbox.Store;

/// <summary>Appends what happens to a JSON lines file. Calls come one at a time, from under the store's lock.</summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _file;

    private Journal(FileStream file) => _file = file;

    /// <summary>Opens or creates the file and gives back what it already holds.</summary>
    /// <exception cref="InvalidDataException">A line in the middle is not ours; names the line.</exception>
    public static (Journal Journal, IReadOnlyList<JournalEntry> Entries) Open(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            var entries = ReadWholeLines(file);
            file.Seek(0, SeekOrigin.End);
            return (new Journal(file), entries);
        }
        catch
        {
            // The file must not stay locked when its content is refused.
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes one line through to the operating system.</summary>
    public void Append(JournalEntry entry)
    {
        _file.Write(JsonSerializer.SerializeToUtf8Bytes(entry, StoreJson.Default.JournalEntry));
        _file.WriteByte((byte)'\n');
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private static List<JournalEntry> ReadWholeLines(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        // A process killed while writing leaves a last line without its end: that event never happened.
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        file.SetLength(whole);
        var entries = new List<JournalEntry>();
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            entries.Add(Read(line, entries.Count + 1));
        }

        return entries;
    }

    private static JournalEntry Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, StoreJson.Default.JournalEntry)
                ?? throw new InvalidDataException($"StatePath: line {number} of the journal is null.");
        }
        catch (JsonException)
        {
            // The parser's own message may quote a member's text, so it is not passed on.
            throw new InvalidDataException($"StatePath: line {number} of the journal is not an entry of a sandbox group.");
        }
    }
}
