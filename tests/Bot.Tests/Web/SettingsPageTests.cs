using System.Net;
using AngleSharp.Dom;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Web.Settings;

namespace ModerationBot.Bot.Tests.Web;

public sealed class SettingsPageTests
{
    [Theory]
    [InlineData(nameof(Role.Reader))]
    [InlineData(nameof(Role.Moderator))]
    [InlineData(nameof(Role.Owner))]
    public async Task Settings_EveryLinkOfARole_OpensForIt(string role)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire", "fr", Enum.Parse<Role>(role));

        IDocument page = await claire.OpenAsync("/settings");

        string[] links = [.. page.QuerySelectorAll(".settings a").Select(a => a.GetAttribute("href")!)];
        Assert.Contains("/account", links);
        foreach (string link in links)
        {
            using HttpResponseMessage answer = await claire.GetAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{role} {link}: {answer.StatusCode} {house.Errors}");
        }
    }

    [Fact]
    public async Task Settings_PagesAboveTheRole_AreNotShown()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor reader = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument page = await reader.OpenAsync("/settings");

        string[] links = [.. page.QuerySelectorAll(".settings a").Select(a => a.GetAttribute("href")!)];
        Assert.Empty(links.Intersect(SettingsLinks.All.Where(link => link.LeastRole > Role.Reader).Select(link => link.Href)));
        Assert.Contains("/health", links);
    }

    [Theory]
    [InlineData("fr", "Réglages")]
    [InlineData("en", "Settings")]
    public async Task Settings_EveryEntry_HasItsWords(string language, string title)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync("/settings");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("page", page.QuerySelector(".tabs a[href='/settings']")!.GetAttribute("aria-current"));
        Assert.DoesNotContain("Link_", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Part_", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_Stranger_IsSentToSignIn()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor stranger = house.Visitor();

        using HttpResponseMessage answer = await stranger.GetAsync("/settings");

        Assert.StartsWith("/sign-in", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }
}
