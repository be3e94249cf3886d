using System.Globalization;
using ModerationBot.Bot.Tests.Infrastructure;
using OpenQA.Selenium;

namespace ModerationBot.Browser.Tests;

/// <summary>A passkey from its making to its removal, in a real browser with an authenticator of software.</summary>
public sealed class PasskeyTests
{
    private const string Password = "un mot de passe inventé";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    [BrowserFact]
    public async Task Passkey_MadeUsedAndRemoved_AndTheSecondFactorPageReads()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("moderationbot-passkey-");
        // A key belongs to a name: a number such as 127.0.0.1 is none.
        Uri pages = new($"http://localhost:{BotProcess.FreePort()}/");
        using (BotProcess bot = BotProcess.Start(folder.FullName, Settings(pages)))
        {
            string link = (await bot.WaitForAsync(@"(http\S+/sign-in/first\S+)", Longest)).Groups[1].Value;
            using Browser browser = new();
            browser.AddAuthenticator();
            FinishesTheAccount(browser, pages, link);
            await MakesAPasskeyAsync(browser, pages, token);
            await ComesBackByItAsync(browser, pages, token);
            await RemovesItAsync(browser, pages, token);
            ReadsTheSecondFactorPage(browser, pages);
            Assert.Equal(0, await bot.StopAsync());
        }

        folder.Delete(recursive: true);
    }

    private static Dictionary<string, string> Settings(Uri pages) => new()
    {
        ["Web:Url"] = pages.ToString(),
        ["Web:SignInTriesPerMinute"] = "1000",
        ["Sandbox:Port"] = BotProcess.FreePort().ToString(CultureInfo.InvariantCulture),
    };

    private static void FinishesTheAccount(Browser browser, Uri pages, string link)
    {
        browser.Open(new Uri(link));
        browser.Open(new Uri(pages, "account"));
        browser.One("form[action='/account/start'] input[name=name]").SendKeys("Claire");
        browser.One("form[action='/account/start'] input[name=email]").SendKeys("claire@example.org");
        browser.One("form[action='/account/start'] input[name=password]").SendKeys(Password);
        browser.Press(browser.One("form[action='/account/start'] button"));
        Assert.Contains("Votre compte est prêt", browser.Text, StringComparison.Ordinal);
    }

    private static async Task MakesAPasskeyAsync(Browser browser, Uri pages, CancellationToken token)
    {
        browser.Open(new Uri(pages, "account"));
        Assert.True(browser.One("form[data-makes]").Displayed);
        browser.One("form[data-makes] input[name=name]").SendKeys("Clé de Claire");
        browser.One("form[data-makes] input[name=current]").SendKeys("pas le bon du tout");
        browser.Press(browser.One("form[data-makes] button"));
        await browser.WaitAsync(() => browser.One("form[data-makes] [data-said]").Text.Length > 0, "the passkey's next step", token);
        Assert.Empty(browser.All("[aria-labelledby=passkeys] li"));
        IWebElement password = browser.One("form[data-makes] input[name=current]");
        password.Clear();
        password.SendKeys(Password);
        browser.Press(browser.One("form[data-makes] button"));
        await browser.WaitAsync(() => browser.All("[aria-labelledby=passkeys] li").Count == 1, "the passkey's next step", token);
        browser.SaveScreenshot("12-account");
        Assert.Contains("Clé de Claire", browser.Text, StringComparison.Ordinal);
        Assert.True(browser.FitsAPhone());
        Assert.Empty(browser.AccessibilityFaults());
    }

    private static async Task ComesBackByItAsync(Browser browser, Uri pages, CancellationToken token)
    {
        browser.Press(browser.One("form[action='/session/end'] button"));
        browser.Open(new Uri(pages, "sign-in?back=%2Fpeople"));
        Assert.True(browser.One("form[data-passkey]").Displayed);
        Assert.Empty(browser.AccessibilityFaults());
        browser.Press(browser.One("form[data-passkey] button"));
        await browser.WaitAsync(() => browser.Url.EndsWith("/people", StringComparison.Ordinal), "the passkey's next step", token);
        browser.SaveScreenshot("13-people");
        Assert.True(browser.FitsAPhone());
        Assert.Empty(browser.AccessibilityFaults());
    }

    private static async Task RemovesItAsync(Browser browser, Uri pages, CancellationToken token)
    {
        browser.Open(new Uri(pages, "account"));
        Assert.Contains("avec seconde preuve", browser.One("[aria-labelledby=sessions]").Text, StringComparison.Ordinal);
        browser.Press(browser.One("form[action$='/remove'][action*='/passkeys/'] button"));
        await browser.WaitAsync(() => browser.All("[aria-labelledby=passkeys] li").Count == 0, "the passkey's next step", token);
    }

    private static void ReadsTheSecondFactorPage(Browser browser, Uri pages)
    {
        browser.Open(new Uri(pages, "account/second-factor"));
        browser.SaveScreenshot("14-second-factor");
        Assert.True(browser.FitsAPhone());
        Assert.Empty(browser.AccessibilityFaults());
    }
}
