using System.Text.RegularExpressions;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Architecture;

/// <summary>A document that names a file or folder that is not there misleads; every path in a README must exist.</summary>
public sealed partial class DocumentPathTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.StartsWith("artifacts", StringComparison.Ordinal)
                && !file.StartsWith("data", StringComparison.Ordinal)
                && !file.StartsWith(".git", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_NamesOnlyPathsThatExist(string document)
    {
        string file = Repository.PathOf(document);
        string[] missing = [.. PathInCode().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)
            .Concat(Link().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Where(path => !Exists(Path.GetDirectoryName(file)!, path))];

        Assert.Empty(missing);
    }

    [Fact]
    public void Readme_GivesTheTwoCommands()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));

        Assert.Contains("dotnet run --project src/Bot", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test", readme, StringComparison.Ordinal);
    }

    private static bool Exists(string folder, string path) =>
        Path.Exists(Path.Combine(folder, path)) || Path.Exists(Repository.PathOf(path));

    /// <summary>Paths from the top of the repository, in code marks.</summary>
    [GeneratedRegex(@"`((?:src|tests|models|\.ci|\.ef)/[A-Za-z0-9_./-]*)`")]
    private static partial Regex PathInCode();

    /// <summary>Links and pictures that stay in the repository.</summary>
    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#\s]+)\)")]
    private static partial Regex Link();
}
