using System.IO.Compression;
using System.Text.Json;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Import;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds.Import;

/// <summary>Imports the exports of the folder beside, which we wrote, and archives made of them.</summary>
internal sealed class ExportWorld : IAsyncDisposable
{
    public const string Group = "archives";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-export-");

    private ExportWorld(FeedWorld feeds) => Feeds = feeds;

    public FeedWorld Feeds { get; }

    public static async Task<ExportWorld> StartAsync() => new(await FeedWorld.StartAsync());

    public static string Sample(string name) => Repository.PathOf("tests", "Bot.Tests", "Feeds", "Import", "Exports", name);

    /// <summary>A file with this content, without a name that tells anything.</summary>
    public string Write(byte[] content)
    {
        string path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>An archive of entries by name.</summary>
    public string Zip(params (string Name, byte[] Content)[] entries)
    {
        string path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, byte[] content) in entries)
        {
            using Stream entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return path;
    }

    /// <summary>A folder of files by name.</summary>
    public string Folder(params (string Name, byte[] Content)[] files)
    {
        string folder = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        foreach ((string name, byte[] content) in files)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        return folder;
    }

    public async Task<(ImportResult Result, IReadOnlyList<ImportError> Errors)> ImportAsync(
        string path, string? format = null, string? onlyGroup = null)
    {
        await using StringWriter errors = new();
        ImportResult result = await Feeds.Get<FileImporter>().ImportAsync(
            Group, new ImportSource(path), format, onlyGroup, errors, TestContext.Current.CancellationToken);
        return (result, [.. errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize(line, ImportJson.Default.ImportError)!)]);
    }

    /// <summary>The stored items by text, the oldest first.</summary>
    public async Task<IReadOnlyList<(string Text, Item Item)>> ItemsAsync() =>
        [.. (await Feeds.ItemsAsync(Group)).OrderBy(i => i.CreatedAt).ThenBy(i => i.Id).Select(i => (Feeds.TextOf(i.Revisions[^1]), i))];

    public string? AuthorOf(Item item) => item.AuthorNameCipher is null ? null : Feeds.Store.Protector.Unprotect(item.AuthorNameCipher);

    public async ValueTask DisposeAsync()
    {
        await Feeds.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
