using System.Text.RegularExpressions;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Architecture;

/// <summary>Folders of the bot stand in the order in which data walks; a folder knows only those before it.</summary>
public sealed partial class FolderDirectionTests
{
    private static readonly string[] Order =
    [
        "Storage",
        "Audit",
        "People",
        "Feeds",
        "Screening",
        "Flags",
        "Alerts",
        "Review",
        "MemberReports",
        "Actions",
        "Statements",
        "Appeals",
        "Reports",
        "Policies",
        "Drafts",
        "Web",
        "Hosting",
    ];

    private static string BotFolder => Repository.PathOf("src", "Bot");

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(BotFolder, folder), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal));

    public static TheoryData<string> Folders => [.. Order];

    [Fact]
    public void Folders_AreAllNamedInTheOrder()
    {
        string[] folders = [.. Directory.GetDirectories(BotFolder).Select(f => Path.GetFileName(f)!)
            .Where(f => f is not ("bin" or "obj" or "wwwroot" or "Properties"))];

        Assert.Equal(Order.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_KnowsOnlyFoldersBeforeIt(string folder)
    {
        string[] allowed = Order[..(Array.IndexOf(Order, folder) + 1)];
        List<string> broken = [];
        foreach (string file in SourcesOf(folder))
        {
            foreach (Match match in BotNamespace().Matches(File.ReadAllText(file)))
            {
                if (!allowed.Contains(match.Groups[1].Value, StringComparer.Ordinal))
                {
                    broken.Add($"{Path.GetRelativePath(BotFolder, file)} uses {match.Value}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Detection_KnowsNothingOfTheOutsideWorld()
    {
        string[] references = [.. typeof(Detection.Screener).Assembly.GetReferencedAssemblies().Select(a => a.Name!)];

        Assert.DoesNotContain(references, name =>
            name.StartsWith("System.Net", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("ModerationBot", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"ModerationBot\.Bot\.(\w+)")]
    private static partial Regex BotNamespace();
}
