namespace ModerationBot.Bot.Screening;

/// <summary>What tells a changed file at a glance.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="WrittenAt">When it was last written, UTC.</param>
internal readonly record struct FileSign(long Length, DateTime WrittenAt)
{
    /// <summary>The sign of a file; null when it is not there.</summary>
    public static FileSign? Of(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : null;
    }
}
