namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder)
    {
        DirectoryInfo? current = new(folder);
        while (current is not null && !File.Exists(Path.Combine(current.FullName, "ModerationBot.sln")))
        {
            current = current.Parent;
        }

        return current?.FullName ?? throw new InvalidOperationException("ModerationBot.sln was not found above the tests.");
    }
}
