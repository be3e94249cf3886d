using System.ComponentModel.DataAnnotations;

namespace ModerationBot.Bot.Storage;

/// <summary>Where the data lives. Section <c>Storage</c>.</summary>
internal sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder of the database, the keys and the logs; relative to the working folder. Default <c>data</c>.</summary>
    [Required]
    public string Path { get; init; } = "data";

    /// <summary>The folder as a full path.</summary>
    public string FullPath => System.IO.Path.GetFullPath(Path);

    /// <summary>Makes the folder, readable by its owner alone: it holds the keys that encrypt members' text.</summary>
    public void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(FullPath);
            return;
        }

        Directory.CreateDirectory(FullPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The SQLite file.</summary>
    public string DatabaseFile => System.IO.Path.Combine(FullPath, "moderation.db");

    /// <summary>The folder of the keys that encrypt text at rest.</summary>
    public string KeysFolder => System.IO.Path.Combine(FullPath, "keys");
}
