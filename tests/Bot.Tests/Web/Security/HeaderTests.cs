using AngleSharp.Dom;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>Every page, in every role and for a stranger: only our own script and style, and nothing inline.</summary>
public sealed class HeaderTests
{
    [Fact]
    public async Task Pages_AllOfThem_HaveAStrictPolicyAndNothingInline()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000", ["MemberReports:TriesPerMinute"] = "1000" });
        string item = $"/items/{house.Seed.Flag(house.Seed.Item("Texte inventé.")).Id}";
        using Visitor owner = await house.AdminAsync("Claire", "fr");
        using Visitor stranger = house.Visitor();
        string[] paths = [.. RouteLine.ReadTable()
            .Where(line => line.Methods.StartsWith("GET", StringComparison.Ordinal) && line.Pattern is not ("/events" or "/_framework/opaque-redirect"))
            .Select(line => line.Concrete), item, "/nowhere", "/sign-in?problem=password", "/account?problem=name&saved=start"];
        int pages = 0;
        foreach ((Visitor visitor, string path) in paths.SelectMany(path => new[] { (owner, path), (stranger, path) }))
        {
            using HttpResponseMessage answer = await visitor.GetAsync(path);
            AssertHeaders(answer, path);
            // A report's own file carries its style, which its policy names by its fingerprint.
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && !path.EndsWith("/html", StringComparison.Ordinal))
            {
                AssertNothingInline(await Visitor.ReadAsync(answer), path);
                pages++;
            }
        }

        Assert.True(pages > 20, $"{pages} pages");
    }

    private static void AssertHeaders(HttpResponseMessage answer, string path)
    {
        string policy = One(answer, "Content-Security-Policy");
        Assert.False(policy.Contains("unsafe", StringComparison.Ordinal), $"{path}: {policy}");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", One(answer, "Referrer-Policy"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", One(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"), $"{path} names its server");
        Assert.True(path.StartsWith("/assets/", StringComparison.Ordinal) || answer.Headers.CacheControl!.NoStore, $"{path} may be cached");
    }

    private static void AssertNothingInline(IDocument page, string path)
    {
        Assert.True(page.QuerySelectorAll("script:not([src]), [style], style, iframe, object, embed, base").Length == 0, path);
        string[] handlers = [.. page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).Select(a => a.Name)];
        Assert.True(handlers.Length == 0, $"{path}: {string.Join(", ", handlers)}");
        Assert.All(page.QuerySelectorAll("script[src], link[rel=stylesheet]"), e =>
            Assert.StartsWith("/assets/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("form"), form => Assert.StartsWith("/", form.GetAttribute("action"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
        Assert.All(page.QuerySelectorAll("a[target=_blank]"), a => Assert.Contains("noopener", a.GetAttribute("rel"), StringComparison.Ordinal));
    }

    private static string One(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
