using System.Text.RegularExpressions;

namespace ModerationBot.Browser.Tests;

/// <summary>The author's page and the team's pages about an appeal, in a real browser: both languages, light and dark, on a phone of 360 px.</summary>
public sealed partial class AppealWalkTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [BrowserFact]
    public async Task Appeal_FromTheLinkToTheTeam_CanBeReadByEverybody()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        using ReviewDay day = await ReviewDay.StartAsync(items: 1, undoSeconds: 1);
        using Browser team = new();
        await day.SignInAsync(team, 1, token);
        Uri link = await RestrictsAsync(team, day, token);
        foreach ((string language, bool dark) in new[] { ("en", false), ("en", true), ("fr", true), ("fr", false) })
        {
            using Browser author = new(language, dark, thumb: true);
            ReadsThePage(author, new Uri(link, "x"), $"appeal-wrong-{Name(language, dark)}");
            ReadsThePage(author, link, $"appeal-form-{Name(language, dark)}");
            if (language == "fr" && !dark)
            {
                await AppealsAsync(author, token);
            }
        }

        ReadsThePage(team, new Uri(day.Pages, "appeals"), "appeals-list");
        Assert.NotEmpty(team.All("a[href='/appeals/1']"));
        ReadsThePage(team, new Uri(day.Pages, "appeals/1"), "appeals-item");
        Assert.Contains("il faut une deuxième personne", team.Text, StringComparison.Ordinal);
        team.One("textarea[name=reason]").SendKeys("Vous aviez raison : rien ne fait reconnaître cette patiente.");
        team.Press(team.One("button[value=overturn]"));
        await team.WaitAsync(() => team.Text.Contains("Décision annulée", StringComparison.Ordinal), "the ruling", token);
        team.SaveOne("appeals-ruled");
        Assert.Empty(team.AccessibilityFaults());
        using Browser reader = new("fr", dark: false, thumb: true);
        ReadsThePage(reader, link, "appeal-answer");
        Assert.Contains("la décision est annulée", reader.Text, StringComparison.Ordinal);
    }

    /// <summary>Removes the message, waits for its statement and takes the link that is to be handed over.</summary>
    private static async Task<Uri> RestrictsAsync(Browser team, ReviewDay day, CancellationToken token)
    {
        team.Open(new Uri(day.Pages, "items/1"));
        team.Press(team.One("button[value=remove]"));
        await team.ReloadUntilAsync(new Uri(day.Pages, "statements"), () => team.All(".rows a").Count > 0, Longest, token);
        ReadsThePage(team, new Uri(day.Pages, "statements"), "statements-list");
        string statement = team.One(".rows a").GetAttribute("href")!;
        ReadsThePage(team, new Uri(statement), "statement");
        string ready = team.One("#ready-text").GetAttribute("value")!;
        Assert.DoesNotContain("Kerbrat", ready, StringComparison.Ordinal);
        team.Press(team.One("form[action$='/sent'] button"));
        await team.WaitAsync(() => team.All(".notice.good").Count > 0, "the note of who sent it", token);
        return new Uri(Address().Match(ready).Value);
    }

    private static async Task AppealsAsync(Browser author, CancellationToken token)
    {
        author.Press(author.One("form[action^='/appeal/'] button"));
        Assert.NotEmpty(author.All("form[action^='/appeal/'] textarea"));
        author.One("textarea[name=words]").SendKeys("Je demandais un relais, sans rien dire d'elle.");
        author.Press(author.One("form[action^='/appeal/'] button"));
        await author.WaitAsync(() => author.Text.Contains("Votre recours est reçu", StringComparison.Ordinal), "the receipt", token);
        author.SaveOne("appeal-taken");
        Assert.Empty(author.AccessibilityFaults());
    }

    private static void ReadsThePage(Browser browser, Uri address, string picture)
    {
        browser.Open(address);
        browser.SaveOne(picture);
        Assert.Equal("true", browser.Ask("document.documentElement.scrollWidth <= window.innerWidth + 1"));
        Assert.Empty(browser.AccessibilityFaults());
    }

    private static string Name(string language, bool dark) => $"{language}-{(dark ? "dark" : "light")}";

    [GeneratedRegex(@"http\S+/appeal/\S+")]
    private static partial Regex Address();
}
