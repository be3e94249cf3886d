using System.Globalization;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Browser.Tests;

/// <summary>The pages of the settings in a real browser: both languages, both themes, phone and desktop.</summary>
public sealed class SettingsWalkTests
{
    private const string Draft = "Ma patiente Mme Kerbrat, 50 ans, boulangère à Quiberon, joignable au 06 39 98 41 27, a une HTA mal équilibrée : vous ajoutez quoi ?";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    [BrowserFact]
    public async Task Settings_EveryPageInEveryLook_HasNoFaultAndFitsAPhone()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-settings-");
        Uri pages = new($"http://127.0.0.1:{BotProcess.FreePort()}/");
        Dictionary<string, string> settings = new()
        {
            ["Web:Url"] = pages.ToString(),
            ["Sandbox:Port"] = BotProcess.FreePort().ToString(CultureInfo.InvariantCulture),
            ["Groups:0:DryRun"] = "true",
            ["Drafts:ChecksPerMinute"] = "1000",
        };
        using (BotProcess bot = BotProcess.Start(folder.FullName, settings))
        {
            string link = (await bot.WaitForAsync(@"(http\S+/sign-in/first\S+)", Longest)).Groups[1].Value;
            using Browser browser = new();
            browser.Open(new Uri(link));
            await browser.ReloadUntilAsync(
                new Uri(pages, "log"), () => browser.All(".log-day li").Count > 3, Longest, TestContext.Current.CancellationToken);
            List<string> faults = [];
            foreach (string language in new[] { "fr", "en" })
            {
                browser.Open(new Uri(pages, "settings"));
                browser.Press(browser.One($"button[value={language}]"));
                foreach ((bool dark, bool phone) in new[] { (false, false), (true, false), (false, true), (true, true) })
                {
                    browser.Look(dark, phone);
                    await WalkAsync(browser, pages, $"{language}-{(dark ? "dark" : "light")}-{(phone ? "phone" : "desktop")}", faults);
                }
            }

            Assert.Empty(faults);
            Assert.Equal(0, await bot.StopAsync());
        }

        folder.Delete(recursive: true);
    }

    private static async Task WalkAsync(Browser browser, Uri pages, string look, List<string> faults)
    {
        foreach (string page in new[] { "settings", "groups", "alerts", "log", "health", "drafts" })
        {
            browser.Open(new Uri(pages, page));
            Note(browser, page, look, faults);
        }

        browser.One("textarea[name=text]").SendKeys(Draft);
        browser.Press(browser.One(".drafts button.primary"));
        await SeesAsync(browser, "#verdict");
        Assert.DoesNotContain("Kerbrat", browser.Url, StringComparison.Ordinal);
        Note(browser, "draft-checked", look, faults);
        browser.Open(new Uri(pages, "groups/sandbox"));
        browser.Press(browser.One("form[action$='/test'] button"));
        await SeesAsync(browser, "#connection .notice.good");
        Note(browser, "group", look, faults);
        browser.Open(new Uri(pages, "log"));
        browser.Press(browser.One("form[action='/log/check'] button"));
        await SeesAsync(browser, "input.hash");
        Note(browser, "log-check", look, faults);
    }

    private static Task SeesAsync(Browser browser, string selector) =>
        browser.WaitAsync(() => browser.All(selector).Count > 0, selector, TestContext.Current.CancellationToken);

    private static void Note(Browser browser, string page, string look, List<string> faults)
    {
        browser.SaveWhole($"settings-{page}-{look}");
        faults.AddRange(browser.AccessibilityFaults().Select(fault => $"{page} {look}: {fault}"));
        if (!browser.Fits())
        {
            faults.Add($"{page} {look}: wider than its window");
        }
    }
}
