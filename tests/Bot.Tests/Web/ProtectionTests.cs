using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Flags;

namespace ModerationBot.Bot.Tests.Web;

public sealed class ProtectionTests
{
    /// <summary>Everything that answers without sign-in, and nothing else.</summary>
    private static readonly string[] Open =
    [
        "/api/inbox/{group}", "/api/status", "/api/webhooks/{group}", "/assets/{name}", "/health/live", "/health/ready", "/language", "/problem/{Code:int}", "/report/{Token}", "/session", "/sign-in", "/sign-in/first",
    ];

    [Fact]
    public async Task Anonymous_EveryAddress_IsSentToSignIn()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        RouteEndpoint[] all = [.. house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        using Visitor anonymous = house.Visitor();

        Assert.Equal(Open, all.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Path).Distinct().Order(StringComparer.Ordinal));
        foreach (RouteEndpoint endpoint in all.Where(e => !Open.Contains(Path(e))))
        {
            string path = Concrete(Path(endpoint));
            bool post = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"];
            using HttpResponseMessage answer = post ? await anonymous.PostAsync(path) : await anonymous.GetAsync(path);
            // A stream cannot follow a redirect to a page: it is refused outright.
            HttpStatusCode expected = path == "/events" ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect;
            Assert.Equal((expected, "/sign-in"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
        }

        Assert.True(all.Length > 15);
    }

    [Fact]
    public async Task Post_WithoutToken_Is400AndChangesNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        string[] posts = [.. house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"] && !Path(e).StartsWith("/api/", StringComparison.Ordinal)).Select(Path)];

        Assert.True(posts.Length >= 10);
        foreach (string path in posts)
        {
            using HttpResponseMessage answer = await claire.PostAsync(
                Concrete(path), ("version", "1"), ("outcome", "remove"), ("removeReason", "origin"), ("language", "en"), ("name", "X"));
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {house.Errors}");
            Assert.Equal("Page expirée", (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        }

        await house.Db.Entry(flag).ReloadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(FlagState.Open, flag.State);
    }

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
        Assert.StartsWith(
            "default-src 'none'; style-src 'unsafe-inline'; sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
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

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Concrete(string path) => path
        .Replace("{flagId:long}", "1", StringComparison.Ordinal).Replace("{FlagId:long}", "1", StringComparison.Ordinal)
        .Replace("{decisionId:long}", "1", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal)
        .Replace("{groupId}", "essai", StringComparison.Ordinal).Replace("{GroupId}", "essai", StringComparison.Ordinal)
        .Replace("{week}", "2026-W47", StringComparison.Ordinal).Replace("{Week}", "2026-W47", StringComparison.Ordinal)
        .Replace("{format:regex(^(html|json|csv|text)$)}", "json", StringComparison.Ordinal);
}
