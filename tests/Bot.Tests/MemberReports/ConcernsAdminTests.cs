using AngleSharp.Dom;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.MemberReports;

public sealed class ConcernsAdminTests
{
    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task Report_OnAnAdmin_IsSaidByABoxThatIsKept(string language, bool ticked)
    {
        await using WebHouse house = await ReportScene.StartAsync();
        Item item = await house.ClearedAsync("Texte sans histoire.", erased: false);
        using Visitor member = house.Visitor(language);
        string token = await house.LinkAsync();

        IDocument page = await member.OpenAsync($"/report/{token}");
        IElement box = page.QuerySelector("input[type=checkbox][name=admin]")!;
        (string, string)[] form = [("link", item.Permalink!), ("ground", Grounds.Age), ("__RequestVerificationToken", Field(page, "__RequestVerificationToken")), ("_handler", Field(page, "_handler"))];
        using HttpResponseMessage answer = await member.PostAsync($"/report/{token}", ticked ? [.. form, ("admin", "true")] : form);

        Assert.NotEqual("", box.ParentElement!.TextContent.Trim());
        Assert.Equal(ticked, Assert.Single(await house.ReportsAsync()).ConcernsAdmin);
    }

    private static string Field(IDocument page, string name) => page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
}
