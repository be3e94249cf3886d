using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Tests.Web.Security;

public sealed class SecondFactorTests
{
    private const string Page = "/account/second-factor";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enable_WithTheRightCode_ShowsEightCodesOnceAndAsksForACodeFromThenOn()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor phone = house.Visitor();
        await phone.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        (string key, IReadOnlyList<string> codes) = await EnableAsync(claire);
        using HttpResponseMessage other = await phone.GetAsync("/queue");
        using Visitor later = house.Visitor();
        using HttpResponseMessage asked = await later.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        using HttpResponseMessage early = await later.GetAsync("/queue");
        using HttpResponseMessage done = await SendCodeAsync(later, Totp.Code(key, later: 1));

        Assert.Equal(8, codes.Distinct().Count());
        Assert.Empty((await claire.OpenAsync(Page)).QuerySelectorAll(".codes"));
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        Assert.Equal("/sign-in/code?back=%2F", asked.Headers.Location!.ToString());
        Assert.Contains("/sign-in?back=", early.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/", done.Headers.Location!.ToString());
        await later.OpenAsync("/queue");
        Assert.Equal(1, await house.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.SecondFactorChanged, None));
        Assert.Contains("\"means\":\"code\"", (await LastSignInAsync(house)).Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enable_WithAWrongCodeOrPassword_ShowsTheSameKeyAgainAndChangesNothing()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync(Page);
        string key = KeyOf(page);

        IDocument wrong = await Visitor.ReadAsync(await claire.PressAsync(page, "form button.primary", ("code", "000000"), ("password", WebHouse.Password)));
        IDocument stranger = await Visitor.ReadAsync(await claire.PressAsync(wrong, "form button.primary", ("code", Totp.Code(key)), ("password", "pas le bon du tout")));
        IDocument right = await Visitor.ReadAsync(await claire.PressAsync(stranger, "form button.primary", ("code", Totp.Code(key)), ("password", WebHouse.Password)));

        Assert.Equal((key, key), (KeyOf(wrong), KeyOf(stranger)));
        Assert.Contains("Ce code n’est pas le bon", wrong.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mot de passe actuel", stranger.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, right.QuerySelectorAll(".codes code").Length);
    }

    [Fact]
    public async Task Code_UsedOnce_IsNotTakenAgain()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        (string key, _) = await EnableAsync(claire);
        using Visitor first = house.Visitor();
        using Visitor second = house.Visitor();
        await first.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        await second.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        string code = Totp.Code(key, later: 1);

        using HttpResponseMessage taken = await SendCodeAsync(first, code);
        using HttpResponseMessage again = await SendCodeAsync(second, code);

        Assert.Equal("/", taken.Headers.Location!.ToString());
        Assert.Contains("problem=code", again.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecoveryCode_WorksOnceAndIsCounted()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        (_, IReadOnlyList<string> codes) = await EnableAsync(claire);
        using Visitor first = house.Visitor();
        using Visitor second = house.Visitor();
        await first.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        await second.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        using HttpResponseMessage taken = await SendRecoveryAsync(first, codes[0].ToLowerInvariant());
        using HttpResponseMessage again = await SendRecoveryAsync(second, codes[0]);

        Assert.Equal("/", taken.Headers.Location!.ToString());
        Assert.Contains("problem=code", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("7", (await first.OpenAsync(Page)).QuerySelector("[aria-labelledby=renew] p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/session/code")]
    [InlineData("/session/recovery")]
    public async Task Codes_GuessedFiveTimes_LockTheAccount(string action)
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        (string key, _) = await EnableAsync(claire);
        using Visitor thief = house.Visitor();
        await thief.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
        for (int n = 0; n < 5; n++)
        {
            using HttpResponseMessage wrong = await thief.PressAsync(
                await thief.OpenAsync("/sign-in/code"), $"form[action='{action}'] button", ("code", n.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Contains("problem=code", wrong.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        using HttpResponseMessage right = await SendCodeAsync(thief, Totp.Code(key, later: 1));
        using Visitor again = house.Visitor();
        using HttpResponseMessage locked = await again.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        Assert.Contains("problem=code", right.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("problem=password", locked.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_AsksForThePasswordAndForgetsTheCodes()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        await EnableAsync(claire);

        IDocument refused = await Visitor.ReadAsync(await claire.PressAsync(await claire.OpenAsync(Page), "form button.danger", ("password", "pas le bon du tout")));
        IDocument off = await Visitor.ReadAsync(await claire.PressAsync(refused, "form button.danger", ("password", WebHouse.Password)));
        using Visitor later = house.Visitor();
        using HttpResponseMessage signedIn = await later.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);

        Assert.NotNull(refused.QuerySelector("form button.danger"));
        Assert.Null(off.QuerySelector("form button.danger"));
        Assert.Equal("/", signedIn.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Secrets_OnTheDisk_AreUnreadable()
    {
        await using WebHouse house = await StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        (string key, IReadOnlyList<string> codes) = await EnableAsync(claire);

        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        string[] kept = await scope.ServiceProvider.GetRequiredService<SignInDb>().UserTokens.Select(t => t.Value!).ToArrayAsync(None);

        Assert.Equal(2, kept.Length);
        Assert.All(kept, value => Assert.DoesNotContain(codes.Append(key), secret => value.Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(house.Logs.All, line => codes.Append(key).Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Required_AnOwnerWithAPasswordAlone_GetsNoFurtherThanHerAccount()
    {
        await using WebHouse house = await StartAsync(("Web:RequireSecondFactor", "true"));
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor rita = await house.AdminAsync("Rita", role: Role.Moderator);

        using HttpResponseMessage sent = await claire.GetAsync("/queue");
        using HttpResponseMessage refused = await claire.CallAsync("POST", "/people/invite", null);
        await rita.OpenAsync("/queue");
        await EnableAsync(claire);

        Assert.Equal("/account?problem=factor", sent.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await claire.OpenAsync("/queue");
    }

    [Fact]
    public async Task CodePage_WithoutTheFirstStep_SendsToSignIn()
    {
        await using WebHouse house = await StartAsync();
        using Visitor stranger = house.Visitor();

        using HttpResponseMessage answer = await stranger.GetAsync("/sign-in/code");

        Assert.EndsWith("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    internal static async Task<(string Key, IReadOnlyList<string> Codes)> EnableAsync(Visitor visitor)
    {
        IDocument page = await visitor.OpenAsync(Page);
        string key = KeyOf(page);
        IDocument done = await Visitor.ReadAsync(await visitor.PressAsync(page, "form button.primary", ("code", Totp.Code(key)), ("password", WebHouse.Password)));
        return (key, [.. done.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    private static Task<WebHouse> StartAsync(params (string Key, string? Value)[] settings) => WebHouse.StartAsync(
        settings.Append(("Web:SignInTriesPerMinute", "1000")).ToDictionary(s => s.Item1, s => s.Item2));

    private static string KeyOf(IDocument page) => page.QuerySelector("input[name=key]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> SendCodeAsync(Visitor visitor, string code) =>
        await visitor.PressAsync(await visitor.OpenAsync("/sign-in/code"), "form[action='/session/code'] button", ("code", code));

    private static async Task<HttpResponseMessage> SendRecoveryAsync(Visitor visitor, string code) =>
        await visitor.PressAsync(await visitor.OpenAsync("/sign-in/code"), "form[action='/session/recovery'] button", ("code", code));

    private static Task<LogEntry> LastSignInAsync(WebHouse house) =>
        house.Db.Set<LogEntry>().Where(e => e.Kind == LogKinds.SignedIn).OrderByDescending(e => e.Sequence).FirstAsync(None);
}
