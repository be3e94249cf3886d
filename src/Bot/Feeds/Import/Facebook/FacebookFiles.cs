using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ModerationBot.Bot.Feeds.Import.Facebook;

/// <summary>
/// The files of an export that hold posts and comments of groups, one in memory at a time. Nothing is written to the disk,
/// links are not followed, and an archive that unpacks to more than it should is refused.
/// </summary>
internal sealed partial class FacebookFiles : IDisposable
{
    /// <summary>Most bytes of one file, unpacked.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Most bytes of all files together, unpacked.</summary>
    public const long MostTotal = 1024L * 1024 * 1024;

    /// <summary>Most times that a file may grow when it is unpacked, from 1 MiB on.</summary>
    public const int MostGrowth = 200;

    /// <summary>Most entries of an archive.</summary>
    public const int MostEntries = 200_000;

    private const int GrowthFrom = 1024 * 1024;
    private readonly ZipArchive? _zip;
    private readonly List<FacebookFile> _refused = [];
    private readonly List<(string? Name, long Packed, Func<Stream> Open)> _files = [];
    private long _total;

    private FacebookFiles(ZipArchive? zip) => _zip = zip;

    public static FacebookFiles Open(ImportSource source)
    {
        FacebookFiles files = source.IsZip ? OpenZip(source.Path) : new FacebookFiles(null);
        if (source.IsFolder)
        {
            files.TakeFolder(source.Path);
        }
        else if (!source.IsZip && files._refused.Count == 0)
        {
            files._files.Add((null, long.MaxValue, () => File.OpenRead(source.Path)));
        }

        if (files._files.Count == 0 && files._refused.Count == 0)
        {
            files._refused.Add(new FacebookFile(
                null, [], "The export holds no posts or comments of groups: ask Facebook for \"Groups\" in the download."));
        }

        return files;
    }

    /// <summary>Comments first: they name the member, whom posts name only in a sentence.</summary>
    public async IAsyncEnumerable<FacebookFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (FacebookFile refused in _refused)
        {
            yield return refused;
        }

        foreach ((string? name, long packed, Func<Stream> open) in _files
            .OrderBy(file => file.Name?.Contains("comments", StringComparison.OrdinalIgnoreCase) == true
                && !file.Name.Contains("posts", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            yield return await ReadAsync(name, packed, open, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _zip?.Dispose();

    private static FacebookFiles OpenZip(string path)
    {
        try
        {
            FacebookFiles files = new(ZipFile.OpenRead(path));
            files.TakeZip();
            return files;
        }
        catch (InvalidDataException)
        {
            FacebookFiles broken = new(null);
            broken._refused.Add(new FacebookFile(null, [], "The archive is broken or not a .zip."));
            return broken;
        }
    }

    private void TakeZip()
    {
        if (_zip!.Entries.Count > MostEntries)
        {
            Refuse(null, FormattableString.Invariant($"The archive must have at most {MostEntries} entries, value: {_zip.Entries.Count}."));
            return;
        }

        foreach (ZipArchiveEntry entry in _zip.Entries.Where(entry => Wanted().IsMatch(entry.FullName)))
        {
            if (LeadsOut(entry.FullName))
            {
                Refuse(Path.GetFileName(entry.FullName), "The path must stay inside the archive.");
                continue;
            }

            _files.Add((entry.FullName, entry.CompressedLength, entry.Open));
        }
    }

    private void TakeFolder(string folder)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (string file in Directory.EnumerateFiles(folder, "*", options))
        {
            string name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            // Somebody may give the folder "groups" itself.
            if (Wanted().IsMatch(name) || Wanted().IsMatch($"{Path.GetFileName(Path.GetFullPath(folder))}/{name}"))
            {
                _files.Add((name, long.MaxValue, () => File.OpenRead(file)));
            }
        }
    }

    private void Refuse(string? name, string error) => _refused.Add(new FacebookFile(name, [], error));

    private static bool LeadsOut(string name) => name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.StartsWith('/') || name.Split('/').Contains("..");

    /// <summary>Unpacks one file and counts what really comes out: the sizes in an archive may lie.</summary>
    private async Task<FacebookFile> ReadAsync(string? name, long packed, Func<Stream> open, CancellationToken cancellationToken)
    {
        try
        {
            using MemoryStream content = new();
            await using Stream stream = open();
            byte[] piece = new byte[64 * 1024];
            int read;
            while ((read = await stream.ReadAsync(piece, cancellationToken).ConfigureAwait(false)) > 0)
            {
                _total += read;
                await content.WriteAsync(piece.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                if (Excess(content.Length, packed) is { } excess)
                {
                    return new FacebookFile(name, [], excess);
                }
            }

            return new FacebookFile(name, content.ToArray(), null);
        }
        catch (InvalidDataException)
        {
            return new FacebookFile(name, [], "The file in the archive is broken, or packed in a way that is not known.");
        }
    }

    private string? Excess(long length, long packed) =>
        length > MostBytes ? FormattableString.Invariant($"The file must have at most {MostBytes} bytes, value: more.")
        : _total > MostTotal ? FormattableString.Invariant($"The files together must have at most {MostTotal} bytes, value: more.")
        : length > GrowthFrom && length / Math.Max(packed, 1) > MostGrowth
            ? FormattableString.Invariant($"The file must grow at most {MostGrowth} times when unpacked, value: more.")
        : null;

    /// <summary>Files of groups, as older and newer downloads name them, wherever they lie.</summary>
    [GeneratedRegex(
        @"(^|/)((anonymous_)?(your_)?(group_)?(posts|comments)(_and_comments)?_in_groups|group_posts_and_comments|group_posts|group_comments|your_group_posts|(groups/)your_posts|(groups/)your_comments|comments_and_reactions/comments)(_\d+)?\.(json|html)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Wanted();
}
