using System.Globalization;
using System.Text.Json;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Browser.Tests;

/// <summary>An item's page in a real browser: both languages, light and dark, at 360 px, with texts that try to break it.</summary>
public sealed class ItemWalkTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private static readonly string[] Texts =
    [
        "Ma patiente Mme Kerbrat, 50 ans, boulangère à Quiberon, joignable au 06 39 98 41 27, un avis ?",
        "مريضتي السيدة Kerbrat \u202e 06 39 98 41 27 \u202d من ليون، هل من رأي؟",
        "Z̸̢̨̛͎̲̪̼̦̟͔̞̻̩͖̺a̶̡̨̧̛̫̞͖̹͚̫l̷̛̛̦̟͔̞̻g̸̢̨̛͎̲̪̼̦̟͔o ma patiente Mme Kerbrat 06 39 98 41 27",
        "Ma patiente Mme Kerbrat, 06 39 98 41 27. " + new string('w', 1_500),
        ("Ma patiente Mme Kerbrat, 06 39 98 41 27. " + string.Concat(Enumerable.Repeat("Elle tousse encore. ", 600)))[..10_000],
        "🩺🏳️‍🌈👩‍👩‍👧‍👦 06 39 98 41 27 🩺",
    ];

    [BrowserFact]
    public async Task Item_OfAnyText_FitsAPhoneAndHasNoFaults()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-item-");
        Uri pages = new($"http://127.0.0.1:{BotProcess.FreePort()}/");
        Dictionary<string, string> settings = new()
        {
            ["Web:Url"] = pages.ToString(),
            ["Sandbox:Port"] = BotProcess.FreePort().ToString(CultureInfo.InvariantCulture),
            ["Sandbox:Living"] = "false",
        };
        string file = Path.Combine(folder.FullName, "messages.jsonl");
        await File.WriteAllLinesAsync(file, Texts.Select(Line), token);
        (int exit, string output) = await BotProcess.RunAsync(folder.FullName, settings, "import", "--group", "essai", file);
        Assert.True(exit == 0, output);
        using (BotProcess bot = BotProcess.Start(folder.FullName, settings))
        {
            string link = (await bot.WaitForAsync(@"(http\S+/sign-in/first\S+)", Longest)).Groups[1].Value;
            using Browser browser = new();
            browser.Open(new Uri(link));
            await browser.ReloadUntilAsync(new Uri(pages, "queue"), () => browser.All("[data-card]").Count >= Texts.Length, Longest, token);
            for (int flag = 1; flag <= Texts.Length; flag++)
            {
                Look(browser, new Uri(pages, string.Create(CultureInfo.InvariantCulture, $"items/{flag}")));
            }

            Explains(browser, new Uri(pages, "items/1"));
            Assert.Equal(0, await bot.StopAsync());
        }

        folder.Delete(recursive: true);
    }

    private static void Look(Browser browser, Uri page)
    {
        foreach (string language in new[] { "en", "fr" })
        {
            browser.Open(page);
            browser.Press(browser.One($".languages button[value={language}]"));
            foreach ((bool dark, bool phone) in new[] { (true, true), (false, true), (true, false), (false, false) })
            {
                browser.Look(dark, phone);
                Assert.True(browser.Fits(), $"{page} in {language}");
                Assert.Empty(browser.AccessibilityFaults());
            }
        }
    }

    /// <summary>The number of a mark opens its reason; the message is held back while a place is left to fill in.</summary>
    private static void Explains(Browser browser, Uri page)
    {
        browser.Open(page);
        browser.Press(browser.One("button.ref"));
        Assert.True(browser.One(".why:popover-open").Displayed);
        Assert.Empty(browser.AccessibilityFaults());
        browser.Open(page);
        browser.Press(browser.One("summary[data-key=m]"));
        browser.One("#ask-message").SendKeys(" […]");
        Assert.False(browser.One("button[value=ask]").Enabled);
        Assert.True(browser.One("[data-ask-left]").Displayed);
        Assert.Contains("[…]", browser.One("[data-ask-preview]").Text, StringComparison.Ordinal);
        Assert.Empty(browser.AccessibilityFaults());
        browser.SaveScreenshot("item-ask");
    }

    private static string Line(string text, int number) => JsonSerializer.Serialize(new
    {
        id = string.Create(CultureInfo.InvariantCulture, $"m{number}"),
        text,
        kind = "post",
        author = "membre",
        createdAt = TimeProvider.System.GetUtcNow().AddHours(-1).ToString("O", CultureInfo.InvariantCulture),
        permalink = string.Create(CultureInfo.InvariantCulture, $"https://group.example/posts/{number}"),
        attachments = number % 2 == 0 ? new[] { "photo" } : [],
    });
}
