using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Tests.Web;

public sealed class SignInTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstLink_Opened_SignsInOnceAndNeverReachesALog()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Uri link = LinkOf(house);
        using Visitor first = house.Visitor();
        using Visitor second = house.Visitor();

        using HttpResponseMessage opened = await first.GetAsync(link.PathAndQuery);
        using HttpResponseMessage again = await second.GetAsync(link.PathAndQuery);

        Assert.Equal("/", opened.Headers.Location!.ToString());
        Assert.Equal("/sign-in?problem=link", again.Headers.Location!.ToString());
        IDocument home = await first.OpenAsync("/");
        Assert.Equal("/account", home.QuerySelector(".banner a")!.GetAttribute("href"));
        string token = link.Query["?token=".Length..];
        Assert.DoesNotContain(house.Logs.All, line => line.Contains(token, StringComparison.Ordinal));
        Assert.NotEmpty(house.Logs.All);
        LogEntry entry = await house.Db.Set<LogEntry>().SingleAsync(None);
        Assert.Equal(LogKinds.SignedIn, entry.Kind);
        Assert.Contains("\"means\":\"link\"", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstLink_AfterADay_IsRefused()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Time.Advance(TimeSpan.FromHours(24.1));
        using Visitor visitor = house.Visitor();

        using HttpResponseMessage answer = await visitor.GetAsync(LinkOf(house).PathAndQuery);

        Assert.Equal("/sign-in?problem=link", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Start_WithNameAddressAndPassword_EndsTheBannerAndOpensTheSignInPage()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = house.Visitor();
        await claire.GetAsync(LinkOf(house).PathAndQuery);

        IDocument tooShort = await claire.FollowAsync(await claire.PressAsync(
            await claire.OpenAsync("/account"), "form[action='/account/start'] button", ("name", "Claire"), ("email", "claire@example.org"), ("password", "court")));
        IDocument done = await claire.FollowAsync(await claire.PressAsync(
            tooShort, "form[action='/account/start'] button", ("name", "Claire"), ("email", "claire@example.org"), ("password", WebHouse.Password)));
        using Visitor later = house.Visitor();
        using HttpResponseMessage signedIn = await later.SignInAsync("Claire@Example.org", WebHouse.Password);

        Assert.Contains("12 caractères", tooShort.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Votre compte est prêt.", done.QuerySelector(".notice")!.TextContent);
        Assert.Null((await claire.OpenAsync("/")).QuerySelector(".banner"));
        Assert.Equal("/", signedIn.Headers.Location!.ToString());
    }

    [Fact]
    public async Task FirstLink_WithAPasswordSet_IsNotPrintedUnlessAskedFor()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        await house.MakeAdminAsync("Claire");
        FirstSignInLink printer = house.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<FirstSignInLink>().Single();
        house.Console.GetStringBuilder().Clear();

        await printer.StartedAsync(None);

        Assert.DoesNotContain("token", house.Console.ToString(), StringComparison.Ordinal);
        Assert.Contains(house.Address.ToString().TrimEnd('/'), house.Console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintedLink_AfterALostPassword_OpensTheFirstAccountAndAsksForNoOldPassword()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:PrintSignInLink"] = "true" });
        using Visitor claire = house.Visitor();
        await BeginAsync(claire, LinkOf(house), "Claire", WebHouse.Password);
        // A colleague who has not come yet, and one who has.
        await claire.PressAsync(await claire.OpenAsync("/people"), "form[action='/people/invite'] button", ("name", "Benoît"), ("role", "owner"));
        await house.MakeAdminAsync("Chloé");
        using Visitor back = house.Visitor();

        Uri link = await StartAgainAsync(house);
        IDocument still = await claire.OpenAsync("/account");
        await back.GetAsync(link.PathAndQuery);
        IDocument opened = await back.OpenAsync("/account");
        await BeginAsync(back, null, "Claire", "un autre mot de passe");
        using Visitor later = house.Visitor();

        Assert.NotNull(still.QuerySelector("form[action='/account/password']"));
        Assert.Equal("claire@example.org", opened.QuerySelector("form[action='/account/start'] input[name=email]")!.GetAttribute("value"));
        Assert.StartsWith("/sign-in?problem=", (await later.SignInAsync("claire@example.org", WebHouse.Password)).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/", (await later.SignInAsync("claire@example.org", "un autre mot de passe")).Headers.Location!.ToString());
    }

    [Fact]
    public async Task PrintedLink_FirstAccountClosed_OpensANewAccountAndNeverAColleagues()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:PrintSignInLink"] = "true" });
        using Visitor benoit = await house.AdminAsync("Benoît");
        await benoit.PressAsync(await benoit.OpenAsync("/people"), ".team form[action$='/close'] button");
        using Visitor claire = house.Visitor();

        await BeginAsync(claire, await StartAgainAsync(house), "Claire", WebHouse.Password);

        Assert.Equal(
            ["Benoît", "Claire"],
            (await benoit.OpenAsync("/people")).QuerySelectorAll(".team strong").Select(s => s.TextContent));
        Assert.Equal("/", (await benoit.SignInAsync("benoît@example.org", WebHouse.Password)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysTheSameForKnownAndUnknown_AndLocksAfterFive()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "100" });
        await house.MakeAdminAsync("Claire");
        using Visitor visitor = house.Visitor();

        string unknown = (await visitor.SignInAsync("personne@example.org", "faux mot de passe")).Headers.Location!.ToString();
        for (int n = 0; n < 5; n++)
        {
            Assert.Equal(unknown, (await visitor.SignInAsync("claire@example.org", "faux mot de passe")).Headers.Location!.ToString());
        }

        Assert.Equal(unknown, (await visitor.SignInAsync("claire@example.org", WebHouse.Password)).Headers.Location!.ToString());
        house.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.StartsWith("/sign-in?problem=password", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TooManyTries_AreLimited()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "2" });
        using Visitor visitor = house.Visitor();
        await visitor.SignInAsync("a@example.org", "x");
        await visitor.SignInAsync("a@example.org", "x");

        using HttpResponseMessage third = await visitor.SignInAsync("a@example.org", "x");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("Trop d’essais", (await Visitor.ReadAsync(third)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        await claire.PressAsync(await claire.OpenAsync("/account"), "form[action='/session/end'] button");

        using HttpResponseMessage answer = await claire.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessionsButNotThisOne()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor phone = await house.AdminAsync("Claire");
        using Visitor desk = house.Visitor();
        await desk.SignInAsync("claire@example.org", WebHouse.Password);

        IDocument wrong = await desk.FollowAsync(await desk.PressAsync(
            await desk.OpenAsync("/account"), "form[action='/account/password'] button", ("current", "pas le bon"), ("next", "un autre mot de passe")));
        await desk.PressAsync(wrong, "form[action='/account/password'] button", ("current", WebHouse.Password), ("next", "un autre mot de passe"));
        house.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("n’est pas le bon", wrong.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await desk.OpenAsync("/");
        using HttpResponseMessage other = await phone.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    private static async Task<IDocument> BeginAsync(Visitor visitor, Uri? link, string name, string password)
    {
        if (link is not null)
        {
            await visitor.GetAsync(link.PathAndQuery);
        }

        return await visitor.FollowAsync(await visitor.PressAsync(
            await visitor.OpenAsync("/account"), "form[action='/account/start'] button",
            ("name", name), ("email", WebHouse.EmailOf(name)), ("password", password)));
    }

    /// <summary>Prints the console's lines as a start does.</summary>
    private static async Task<Uri> StartAgainAsync(WebHouse house)
    {
        house.Console.GetStringBuilder().Clear();
        await house.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<FirstSignInLink>().Single().StartedAsync(None);
        return LinkOf(house);
    }

    private static Uri LinkOf(WebHouse house) => new(house.Console.ToString().Split('\n')
        .Select(line => line.Trim()).Single(line => line.Contains("/sign-in/first?token=", StringComparison.Ordinal)));
}
