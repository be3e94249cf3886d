using System.Diagnostics;
using System.Globalization;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Hosting;

/// <summary>The commands of the program as a user types them.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly Dictionary<string, string> Settings = new() { ["Serilog:MinimumLevel:Default"] = "Warning" };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("moderationbot-command-");

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<(int Exit, string Output)> RunAsync(params string[] arguments) =>
        BotProcess.RunAsync(_folder.FullName, Settings, arguments);

    private string Write(params string[] lines)
    {
        string file = Path.Combine(_folder.FullName, "export.jsonl");
        File.WriteAllLines(file, lines);
        return file;
    }

    [Fact]
    public async Task Import_TakesTheGoodLinesOnce_ThenVerifyAndReportAnswer()
    {
        string file = Write(
            """{"id":"1","text":"Bonjour à tous","author":"a","createdAt":"2026-11-18T10:00:00+01:00"}""",
            """{"id":"2","text":"Merci","kind":"comment","parentId":"1","author":"b"}""",
            """{"id":"3","kind":"comment"}""");

        (int exit, string output) = await RunAsync("import", "--group", "divan", file);
        Assert.Equal(2, exit);
        Assert.Contains("2 new, 0 changed, 0 unchanged, 1 bad lines", output, StringComparison.Ordinal);
        Assert.Contains("\"line\":3", output, StringComparison.Ordinal);

        (_, output) = await RunAsync("import", "--group", "divan", file);
        Assert.Contains("0 new, 0 changed, 2 unchanged, 1 bad lines", output, StringComparison.Ordinal);

        (exit, output) = await RunAsync("verify");
        Assert.Equal(0, exit);
        Assert.Matches("ok 2 entries, head [0-9a-f]{64}", output);

        string week = IsoWeek.Of(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).ToString();
        (exit, output) = await RunAsync("report", "--group", "divan", "--week", week, "--format", "csv");
        Assert.Equal(0, exit);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"week,{week}"), output, StringComparison.Ordinal);
        Assert.Contains("posts,1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DotnetRun_WorksFromTheTopOfTheRepository()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Name;
        ProcessStartInfo start = new(
            "dotnet", ["run", "--no-build", "-c", configuration, "--project", "src/Bot", "--", "import", "--group", "divan", "appsettings.json"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Storage__Path"] = _folder.FullName;
        using Process run = Process.Start(start)!;
        string output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("0 new, 0 changed, 0 unchanged", output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("report --group nobody --week 2026-W47", "nobody")]
    [InlineData("report --group sandbox --week 2026-47", "2026-47")]
    [InlineData("report --group sandbox --week 2026-W47 --format pdf", "pdf")]
    [InlineData("screen --threads 0", "--threads")]
    [InlineData("import --group sandbox missing.jsonl", "missing.jsonl")]
    [InlineData("import --group Not_A_Group appsettings.json", "appsettings.json")]
    public async Task BadArgument_IsNamed(string arguments, string named)
    {
        (int exit, string output) = await RunAsync(arguments.Split(' '));

        Assert.Equal(1, exit);
        Assert.Contains(named, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Review:UndoSeconds", "-1")]
    [InlineData("Alerts:Channel", "pigeon")]
    [InlineData("Groups:0:TimeZone", "Europe/Atlantis")]
    [InlineData("Screening:BatchSize", "0")]
    public async Task BadSetting_StopsTheStartAndIsNamed(string key, string value)
    {
        (int exit, string output) = await BotProcess.RunAsync(
            _folder.FullName, new Dictionary<string, string>(Settings) { [key] = value, ["Web:Url"] = "http://127.0.0.1:0" }, "run");

        Assert.NotEqual(0, exit);
        Assert.Contains(key.Split(':')[^1], output, StringComparison.Ordinal);
    }
}
