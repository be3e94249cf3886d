using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Hosting;

/// <summary>The command that hands labelled examples to the trainer: through a pipe, and nowhere else.</summary>
public sealed class DecisionsCommandTests : IDisposable
{
    private const string Marked = "Zorglondine inventée, é à ç";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-decisions-");

    public void Dispose() => _folder.Delete(recursive: true);

    private static Dictionary<string, string> Settings(bool learns) => new()
    {
        ["Serilog:MinimumLevel:Default"] = "Verbose",
        ["Groups:0:Id"] = Seed.GroupId,
        ["Groups:0:LearnFromDecisions"] = learns ? "true" : "false",
    };

    /// <summary>One decision, made by the real program over the folder.</summary>
    private async Task DecideAsync()
    {
        await using WebApplication bot = BotHost.Build(new Dictionary<string, string?>(
            Settings(learns: true).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
        {
            ["Storage:Path"] = Path.Combine(_folder.FullName, "data"),
            ["Review:UndoSeconds"] = "0",
        });
        await bot.Services.GetRequiredService<DatabaseSetup>().RunAsync(None);
        await using ModerationDb db = await bot.Services.GetRequiredService<IDbContextFactory<ModerationDb>>().CreateDbContextAsync(None);
        Seed seed = new(db, bot.Services.GetRequiredService<ITextProtector>(), TimeProvider.System.GetUtcNow());
        Flag flag = seed.Flag(seed.Item(Marked));
        DeskResult result = await bot.Services.GetRequiredService<ReviewDesk>().DecideAsync(
            new NewDecision(flag.Id, flag.Version, DecisionOutcome.Remove, Grounds.Age, null, "claire"), None);
        Assert.Equal(DeskStatus.Done, result.Status);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Decisions_ThroughAPipe_GiveTheTextsInClearAndLeaveNoTraceElsewhere()
    {
        await DecideAsync();

        (int exit, string output) = await BotProcess.RunAsync(_folder.FullName, Settings(learns: true), "decisions");

        Assert.Equal(0, exit);
        string[] lines = [.. output.Split('\n').Where(line => line.StartsWith('{'))];
        using JsonDocument line = JsonDocument.Parse(Assert.Single(lines));
        Assert.Equal(Marked, line.RootElement.GetProperty("text").GetString());
        Assert.Equal(Grounds.Age, line.RootElement.GetProperty("grounds")[0].GetString());
        Assert.True(line.RootElement.GetProperty("discriminatory").GetBoolean());
        Assert.False(line.RootElement.TryGetProperty("parent", out _));
        Assert.Contains("1 examples", output, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories), file =>
            Assert.DoesNotContain("Zorglondine", File.ReadAllText(file, System.Text.Encoding.Latin1), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_IntoAFile_AreRefusedBeforeAnythingIsOpened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A file cannot be told from a pipe on Windows.");
        await DecideAsync();
        string file = Path.Combine(_folder.FullName, "out.jsonl");
        ProcessStartInfo start = new("sh", ["-c", $"dotnet '{BotProcess.Program}' decisions > '{file}'"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
        };
        foreach ((string key, string value) in Settings(learns: true))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using Process shell = Process.Start(start)!;
        string errors = await shell.StandardError.ReadToEndAsync(None);
        await shell.WaitForExitAsync(None);

        Assert.Equal(1, shell.ExitCode);
        Assert.Contains("must be a pipe", errors, StringComparison.Ordinal);
        Assert.Empty(await File.ReadAllTextAsync(file, None));
    }

    [Fact]
    public async Task Decisions_NoGroupAllowsIt_GiveNothingAndKeepTheRows()
    {
        await DecideAsync();

        (int exit, string output) = await BotProcess.RunAsync(_folder.FullName, Settings(learns: false), "decisions");

        Assert.Equal(0, exit);
        Assert.Contains("LearnFromDecisions", output, StringComparison.Ordinal);
        Assert.Contains("0 examples", output, StringComparison.Ordinal);
        (_, output) = await BotProcess.RunAsync(_folder.FullName, Settings(learns: true), "decisions");
        Assert.Contains("1 examples", output, StringComparison.Ordinal);
    }
}
