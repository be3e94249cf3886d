using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Tests.Web.Security;

public sealed class SessionTests
{
    private const string Cookie = "moderationbot.session";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_WithACookieBroughtAlong_GivesANewSessionAndEndsTheOld()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor attacker = await house.AdminAsync("Mallory", role: Role.Reader);
        await house.MakeAdminAsync("Claire");
        using Visitor claire = house.Visitor();
        // The attacker's session was planted in Claire's browser.
        string planted = CookieOf(attacker, house)!;
        claire.Cookies.Add(new Cookie(Cookie, planted, "/", house.Address.Host));

        await claire.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        using HttpResponseMessage after = await attacker.GetAsync("/queue");

        Assert.NotEqual(planted, CookieOf(claire, house));
        await claire.OpenAsync("/people");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Equal(["Claire"], await OwnersOfSessionsAsync(house));
    }

    [Fact]
    public async Task SignIn_Twice_NeverReusesAnId()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        string first = (await SessionsAsync(house)).Single().Id;

        await claire.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        Assert.NotEqual(first, (await SessionsAsync(house)).Single().Id);
    }

    [Fact]
    public async Task SignOut_ACopyOfTheCookie_OpensNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor thief = house.Visitor();
        thief.Cookies.Add(new Cookie(Cookie, CookieOf(claire, house), "/", house.Address.Host));
        await thief.OpenAsync("/queue");

        await claire.PressAsync(await claire.OpenAsync("/account"), "form[action='/session/end'] button");
        using HttpResponseMessage refused = await thief.GetAsync("/queue");

        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Empty(await SessionsAsync(house));
    }

    [Fact]
    public async Task Account_ListsTheSessionsInWords_AndEndsOneAtOnce()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor desk = await house.AdminAsync("Claire", "fr");
        using Visitor phone = house.Visitor();
        await phone.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        IDocument account = await desk.OpenAsync("/account");
        IElement[] rows = [.. account.QuerySelectorAll("[aria-labelledby=sessions] li")];
        IElement other = rows.Single(row => row.QuerySelector("form") is not null);
        await desk.PressAsync(account, $"form[action='{other.QuerySelector("form")!.GetAttribute("action")}'] button");
        using HttpResponseMessage ended = await phone.GetAsync("/queue");

        Assert.Equal(2, rows.Length);
        Assert.Contains(rows, row => row.TextContent.Contains("cette session", StringComparison.Ordinal));
        Assert.Equal("Autre navigateur, ordinateur", other.QuerySelector("strong")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await desk.OpenAsync("/queue");
    }

    [Fact]
    public async Task EndOthers_LeavesThisOneAlone()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor here = await house.AdminAsync("Claire");
        using Visitor there = house.Visitor();
        await there.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        using Visitor benoit = await house.AdminAsync("Benoît");

        await here.PressAsync(await here.OpenAsync("/account"), "form[action='/account/sessions/end-others'] button");
        using HttpResponseMessage ended = await there.GetAsync("/queue");

        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await here.OpenAsync("/queue");
        await benoit.OpenAsync("/queue");
    }

    [Fact]
    public async Task End_ASessionOfSomebodyElse_ChangesNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        string hers = (await SessionsAsync(house)).Single().Id;
        using Visitor benoit = await house.AdminAsync("Benoît");
        IDocument account = await benoit.OpenAsync("/account");

        await benoit.CallAsync("POST", $"/account/sessions/{hers}/end", account.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value"));

        await claire.OpenAsync("/queue");
    }

    [Fact]
    public async Task Session_Unvisited_RunsOutAndVisitsKeepItGoing()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SessionDays"] = "2" });
        using Visitor claire = await house.AdminAsync("Claire");
        house.Time.Advance(TimeSpan.FromHours(40));
        await claire.OpenAsync("/queue");
        house.Time.Advance(TimeSpan.FromHours(40));
        await claire.OpenAsync("/queue");

        house.Time.Advance(TimeSpan.FromHours(49));
        using HttpResponseMessage over = await claire.GetAsync("/queue");

        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
    }

    [Fact]
    public async Task Password_Changed_RenamesThisSessionAndEndsTheOthers()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor thief = house.Visitor();
        thief.Cookies.Add(new Cookie(Cookie, CookieOf(claire, house), "/", house.Address.Host));
        string before = (await SessionsAsync(house)).Single().Id;

        await claire.PressAsync(
            await claire.OpenAsync("/account"), "form[action='/account/password'] button", ("current", WebHouse.Password), ("next", "un autre mot de passe"));
        using HttpResponseMessage refused = await thief.GetAsync("/queue");

        Assert.NotEqual(before, (await SessionsAsync(house)).Single().Id);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        await claire.OpenAsync("/queue");
    }

    [Fact]
    public async Task Cookies_AllOfThem_AreOutOfReachOfScriptsAndOtherSites()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await SecondFactorTests.EnableAsync(claire);
        using Visitor visitor = house.Visitor();
        using HttpResponseMessage page = await visitor.GetAsync("/sign-in");
        using HttpResponseMessage step = await visitor.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        using HttpResponseMessage language = await visitor.PressAsync(await visitor.OpenAsync("/sign-in"), "button[value=en]");
        string[] cookies = [.. new[] { page, step, language }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie"))];

        Assert.Equal(
            ["moderationbot.form", "moderationbot.language", "moderationbot.step"],
            cookies.Select(cookie => cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]).Where(name => name.StartsWith("moderationbot.", StringComparison.Ordinal))
                .Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Matches("(?i)samesite=(lax|strict)", cookie));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox", "computer")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "safari", "phone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "chrome", "phone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-X210) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Safari/537.36", "samsung", "tablet")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "edge", "computer")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1", "chrome", "tablet")]
    [InlineData("", "other", "computer")]
    public void BrowserSign_SaysFamilyAndKindAndNothingElse(string agent, string browser, string device) =>
        Assert.Equal(new BrowserSign(browser, device), BrowserSign.Of(agent));

    private static string? CookieOf(Visitor visitor, WebHouse house) => visitor.Cookies.GetCookies(house.Address)[Cookie]?.Value;

    private static async Task<List<AdminSession>> SessionsAsync(WebHouse house)
    {
        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInDb>().Sessions.AsNoTracking().ToListAsync(None);
    }

    private static async Task<List<string?>> OwnersOfSessionsAsync(WebHouse house)
    {
        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        SignInDb db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        return await db.Sessions.Join(db.Users, s => s.AdminId, u => u.Id, (_, u) => u.DisplayName).ToListAsync(None);
    }
}
