using System.Net;
using AngleSharp.Dom;
using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Tests.Web;

public sealed class ProtectionTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/health")]
    [InlineData("/api/status")]
    [InlineData("/nowhere")]
    public async Task Headers_OfEveryAnswer_AllowOnlyOurOwn(string path)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage answer = await claire.GetAsync(path);

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Headers_OfAReportFile_LetItsOwnStyleInAndNoScript()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");

        using HttpResponseMessage file = await claire.GetAsync("/reports/essai/2026-W47/html");

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        string policy = file.Headers.GetValues("Content-Security-Policy").Single();
        string style = Assert.Single((await Visitor.ReadAsync(file)).QuerySelectorAll("style")).TextContent;
        string print = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{print}'; ", policy, StringComparison.Ordinal);
        Assert.Contains("; sandbox;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_HoldNoInlineScriptOrStyle()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");

        foreach (string path in new[] { "/", $"/items/{flag.Id}", "/account", "/health", "/reports" })
        {
            IDocument page = await claire.OpenAsync(path);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Cookies_OfASession_AreOutOfReachOfScriptsAndOtherSites()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        await house.MakeAdminAsync("Claire");
        using Visitor claire = house.Visitor();

        using HttpResponseMessage answer = await claire.SignInAsync("claire@example.org", WebHouse.Password);

        string cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("moderationbot.session", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://moderation.example/", true)]
    [InlineData("http://moderation.example/", false)]
    public async Task Cookies_OfASession_AreSecureWhenThePublicAddressIs(string publicUrl, bool secure)
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:PublicUrl"] = publicUrl });
        await house.MakeAdminAsync("Claire");
        using Visitor claire = house.Visitor();

        using HttpResponseMessage answer = await claire.SignInAsync("claire@example.org", WebHouse.Password);

        string cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("moderationbot.session", StringComparison.Ordinal));
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Assets_AreKeptForGoodAndUnknownOnesAre404()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor visitor = house.Visitor();
        IDocument page = await visitor.OpenAsync("/sign-in");

        using HttpResponseMessage style = await visitor.GetAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        using HttpResponseMessage none = await visitor.GetAsync("/assets/..%2fappsettings.json");

        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromDays(365), style.Headers.CacheControl!.MaxAge);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
