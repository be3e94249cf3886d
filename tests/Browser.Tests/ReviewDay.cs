using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Browser.Tests;

/// <summary>The real program with a queue of invented messages, and a browser that is signed in.</summary>
internal sealed class ReviewDay : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private readonly DirectoryInfo _folder;
    private readonly BotProcess _bot;

    private ReviewDay(DirectoryInfo folder, BotProcess bot, Uri pages, string link) => (_folder, _bot, Pages, Link) = (folder, bot, pages, link);

    public Uri Pages { get; }

    /// <summary>Opens the first account, once.</summary>
    public string Link { get; }

    public Uri Queue => new(Pages, "queue");

    /// <summary>Starts the program on an import of invented messages, one thread each, and waits until they are flagged.</summary>
    /// <param name="items">Messages that are flagged.</param>
    /// <param name="undoSeconds">How long a decision can be taken back.</param>
    /// <param name="critical">Whether the messages name a patient; otherwise they mock a group.</param>
    public static async Task<ReviewDay> StartAsync(int items, int undoSeconds, bool critical = true)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-day-");
        Uri pages = new($"http://127.0.0.1:{BotProcess.FreePort()}/");
        Dictionary<string, string> settings = new()
        {
            ["Web:Url"] = pages.ToString(),
            ["Sandbox:Port"] = BotProcess.FreePort().ToString(CultureInfo.InvariantCulture),
            ["Sandbox:Seed"] = "false",
            ["Sandbox:Living"] = "false",
            ["Review:UndoSeconds"] = undoSeconds.ToString(CultureInfo.InvariantCulture),
        };
        string file = Path.Combine(folder.FullName, "messages.jsonl");
        await File.WriteAllLinesAsync(file, Enumerable.Range(1, items).Select(number => Line(number, critical)));
        (int exit, string output) = await BotProcess.RunAsync(folder.FullName, settings, "import", "--group", "essai", file);
        Assert.True(exit == 0, output);
        BotProcess bot = BotProcess.Start(folder.FullName, settings);
        Match link = await bot.WaitForAsync(@"(http\S+/sign-in/first\S+)", Longest);
        return new ReviewDay(folder, bot, pages, link.Groups[1].Value);
    }

    /// <summary>Signs in and waits until every message is flagged.</summary>
    public async Task SignInAsync(Browser browser, int items, CancellationToken token)
    {
        browser.Open(new Uri(Link));
        await browser.ReloadUntilAsync(Queue, () => Open(browser) >= items, Longest, token);
    }

    /// <summary>How many flags the page says are open.</summary>
    public static int Open(Browser browser) =>
        browser.All("[data-open-count]") is [var badge, ..] ? int.Parse(badge.GetAttribute("textContent")!, CultureInfo.InvariantCulture) : 0;

    public void Dispose()
    {
        _bot.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Line(int number, bool critical) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"m{number}"),
        text = critical
            ? string.Create(CultureInfo.InvariantCulture, $"Ma patiente Mme Kerbrat, joignable au 06 39 98 41 {number:00}, quelqu'un peut la reprendre lundi ? [{number}]")
            : string.Create(CultureInfo.InvariantCulture, $"Les CMU, tous des assistés qui ne paient rien et qui râlent [{number}]"),
        kind = "post",
        author = string.Create(CultureInfo.InvariantCulture, $"membre-{number}"),
        createdAt = TimeProvider.System.GetUtcNow().AddHours(-number).ToString("O", CultureInfo.InvariantCulture),
        permalink = string.Create(CultureInfo.InvariantCulture, $"https://group.example/posts/{number}"),
        attachments = number % 5 == 0 ? new[] { "photo" } : [],
    });
}
