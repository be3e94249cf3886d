namespace ModerationBot.Benchmarks;

/// <summary>The folder models/ of the repository that the benchmarks were built from.</summary>
internal static class ModelsFolder
{
    /// <summary>Its path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ModerationBot.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No ModerationBot.sln above the benchmarks."), "models");
    }
}
