using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Tests.Web;

namespace ModerationBot.Bot.Tests.MemberReports;

public sealed class ReportLinksPageTests
{
    private const string MakeButton = "section[aria-labelledby=make] button";

    [Fact]
    public async Task Make_Links_AreShownOnceAndStoredAsHashesOnly()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument made = await PressAsync(claire, ("count", "3"), ("days", "7"));
        IDocument again = await claire.OpenAsync("/report-links");

        string[] links = made.QuerySelector("textarea")!.TextContent.Split('\n');
        List<ReportLink> stored = await house.Db.Set<ReportLink>().AsNoTracking().ToListAsync(ReportScene.Token);
        Assert.Equal(3, links.Distinct().Count());
        Assert.Equal(
            links.Select(link => ReportLinks.HashOf(link.Split('/')[^1])).Order(StringComparer.Ordinal),
            stored.Select(link => link.TokenHash).Order(StringComparer.Ordinal));
        Assert.All(stored, link => Assert.Equal(house.Time.GetUtcNow().AddDays(7), link.ExpiresAt));
        Assert.Null(again.QuerySelector("textarea"));
        Assert.Contains("3 liens pas encore utilisés", again.Body!.TextContent, StringComparison.Ordinal);
        LogEntry entry = await house.Db.Set<LogEntry>().SingleAsync(e => e.Kind == LogKinds.ReportLinksMade, ReportScene.Token);
        Assert.Contains("\"count\":3", entry.Payload, StringComparison.Ordinal);
        using Visitor member = house.Visitor();
        Assert.Equal(
            "Merci. Votre signalement est enregistré.",
            ReportScene.NoticeOf(await member.ReportAsync(links[0].Split('/')[^1], ("text", "Texte inventé"), ("ground", "age"))));
    }

    [Theory]
    [InlineData("0", "7")]
    [InlineData("51", "7")]
    [InlineData("5", "0")]
    [InlineData("5", "91")]
    [InlineData("five", "7")]
    public async Task Make_OutOfLimits_IsToldAndMakesNone(string count, string days)
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await PressAsync(claire, ("count", count), ("days", days));

        Assert.Contains("de 1 à 50 à la fois, pour 1 à 90 jours", ReportScene.NoticeOf(page), StringComparison.Ordinal);
        Assert.Equal(0, await house.Db.Set<ReportLink>().CountAsync(ReportScene.Token));
    }

    [Fact]
    public async Task Withdraw_TakesTheGroupsLinksBack()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await PressAsync(claire, ("count", "5"), ("days", "7"));

        using HttpResponseMessage answer = await claire.PressAsync(
            await claire.OpenAsync("/report-links"), "section[aria-labelledby=waiting] button");

        Assert.Null((await Visitor.ReadAsync(answer)).QuerySelector("#waiting"));
        Assert.Equal(0, await house.Db.Set<ReportLink>().CountAsync(ReportScene.Token));
    }

    private static async Task<IDocument> PressAsync(Visitor visitor, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await visitor.PressAsync(await visitor.OpenAsync("/report-links"), MakeButton, fields);
        return await Visitor.ReadAsync(answer);
    }
}
