using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Hosting;

/// <summary>
/// The real program at its most talkative, over messages that hold marked words: none of them may stand in a log, a
/// printed line, a mail, or in clear in the database.
/// </summary>
public sealed class LeakTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>One marked word per kind of message: flagged post, its comment, a quiet post, a quiet comment, an edit.</summary>
    private static readonly string[] Marks = ["Zorglondine", "Quermoulain", "Baltrevisse", "Ombrelouche", "Fantarelle"];

    [Fact]
    public async Task Run_LeavesNoMembersWordOutsideItsCipher()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-leak-");
        await using SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Port = 0, Seed = false, Living = false },
            TimeProvider.System,
            NullLoggerFactory.Instance,
            TestContext.Current.CancellationToken);
        Write(sandbox.Group);
        int port = BotProcess.FreePort();
        using (BotProcess bot = BotProcess.Start(folder.FullName, Settings(sandbox, port)))
        {
            await bot.WaitForAsync("ModerationBot : http", Longest);
            await WaitUntilJudgedAsync(port, items: 4);
            sandbox.Group.Edit(sandbox.Group.Items[0].Id, $"Ma patiente Mme {Marks[4]}, 06 39 98 11 22, rappelez-la.");
            await bot.WaitForAsync("Alert [0-9]+ about [1-9]", Longest);
            Assert.Equal(0, await bot.StopAsync());
            AssertClean("printed lines", string.Join('\n', bot.Lines));
        }

        string[] files = Directory.GetFiles(Path.Combine(folder.FullName, "data"), "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => file.EndsWith(".eml", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("logs", StringComparison.Ordinal) && new FileInfo(file).Length > 0);
        Assert.All(files, file => AssertClean(file, Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        folder.Delete(recursive: true);
    }

    private static void Write(SandboxGroup group)
    {
        SandboxItem flagged = group.AddPost($"Ma patiente Mme {Marks[0]}, 06 39 98 11 22, chambre 12, qui la reprend ?");
        group.AddComment(flagged.Id, $"Mme {Marks[1]} aussi, ma patiente, 06 39 98 11 23");
        SandboxItem quiet = group.AddPost($"Bonne garde à tous, le logiciel {Marks[2]} est encore en panne.");
        group.AddComment(quiet.Id, $"Merci, {Marks[3]} marche mieux.");
    }

    private static Dictionary<string, string> Settings(SandboxServer sandbox, int port) => new()
    {
        ["Web:Url"] = $"http://127.0.0.1:{port}",
        ["Groups:0:LearnFromDecisions"] = "true",
        ["Groups:0:Feed:Kind"] = "graph",
        ["Groups:0:Feed:BaseUrl"] = sandbox.Address.ToString(),
        ["Groups:0:Feed:PlatformGroupId"] = sandbox.GroupId,
        ["Groups:0:Feed:AccessToken"] = sandbox.AccessToken,
        ["Groups:0:Feed:PollSeconds"] = "1",
        ["Alerts:InstantFrom"] = "Low",
        ["Retention:ContextDays"] = "0",
        ["Serilog:MinimumLevel:Default"] = "Verbose",
        ["Serilog:MinimumLevel:Override:Microsoft"] = "Verbose",
        ["Serilog:MinimumLevel:Override:System"] = "Verbose",
    };

    private static async Task WaitUntilJudgedAsync(int port, int items)
    {
        using AdminClient client = new(new Uri($"http://127.0.0.1:{port}"));
        for (int i = 0; i < 120; i++)
        {
            using JsonDocument status = JsonDocument.Parse(await client.ReadAsync("/api/status"));
            JsonElement group = status.RootElement.GetProperty("groups")[0];
            if (group.GetProperty("itemsSeen").GetInt32() >= items && group.GetProperty("flagsOpen").GetInt32() > 0)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        }

        Assert.Fail("The messages were not judged in a minute.");
    }

    private static void AssertClean(string where, string text) =>
        Assert.All(Marks, mark => Assert.False(text.Contains(mark, StringComparison.OrdinalIgnoreCase), $"{where} holds a member's word."));
}
