using AngleSharp.Dom;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>No form and no link leads away from the program, whatever it names as the way back.</summary>
public sealed class RedirectTests
{
    /// <summary>Ways that led elsewhere in some browser, some proxy or some library.</summary>
    public static TheoryData<string> Elsewhere =>
    [
        "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\/evil.example", "\\\\evil.example", "/\\/evil.example",
        "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "\t//evil.example", " //evil.example", "/ /evil.example", "/\0/evil.example",
        "/\u00a0/evil.example", "/\u2028/evil.example", "/\uff0fevil.example", "/\u3002evil.example", "/\u202eevil.example", "/é", "/\u007f/evil.example",
        "https://evil.example", "http:evil.example", "https:/evil.example", "https:\\\\evil.example", "HTTPS://evil.example", "ftp://evil.example",
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x", "file:///etc/passwd",
        "evil.example", "@evil.example", "user@evil.example", ".evil.example", ":80", "?//evil.example", "#//evil.example", "", " ", "~//evil.example", "~/\\evil.example",
        "/queue\r\nLocation: https://evil.example", "/queue\r\n\r\n<script>alert(1)</script>", "/queue\nSet-Cookie: a=b", "/queue%0d\r\nX: y",
        "http://127.0.0.1@evil.example", "//127.0.0.1@evil.example", "//evil.example:80\\@127.0.0.1", "//[::1]", "//0x7f000001", "/\\\tevil.example",
    ];

    /// <summary>Odd, but a path of this program for every browser.</summary>
    public static TheoryData<string> Here => ["/", "/queue?page=2", "/items/12#reason-1", "/@evil.example", "/%2f%2fevil.example", "/%5cevil.example", "/.//evil.example", "/queue?back=https://evil.example"];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void Safe_AWayElsewhere_FallsBack(string url) => Assert.Equal("/fallback", LocalUrl.Safe(url, "/fallback"));

    [Theory]
    [MemberData(nameof(Here))]
    public void Safe_APathOfOurs_StaysAndLeadsHere(string url)
    {
        Uri program = new("https://moderation.example/sign-in");

        Assert.Equal(url, LocalUrl.Safe(url, "/fallback"));
        Assert.Equal("moderation.example", new Uri(program, url).Host);
    }

    [Fact]
    public async Task EveryFormWithAWayBack_LeadsNowhereElse()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000" });
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        string token = (await claire.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        string[] forms =
        [
            "/language", $"/items/{flag.Id}/decision", $"/items/{flag.Id}/claim", $"/items/{flag.Id}/release", $"/items/{flag.Id}/unskip", "/decisions/1/undo",
            "/batches/1/undo", "/bulk", "/queue/search", "/queue/views", "/queue/views/1/delete",
        ];
        // A refused try to sign in takes its time.
        string[] slow = ["/session/code", "/session/recovery", "/session/passkey"];
        foreach ((string back, int n) in Elsewhere.Select((row, n) => (row.Data, n)))
        {
            foreach (string form in n % 10 == 0 ? [.. forms, .. slow] : forms)
            {
                using HttpResponseMessage answer = await claire.CallAsync(
                    "POST", form, token, ("back", back), ("next", back), ("query", back), ("version", "99"), ("outcome", "remove"), ("reason", "origin"), ("language", "fr"), ("name", back));
                AssertHere(answer, house.Address, $"{form} back={back} {house.Errors}");
            }
        }
    }

    [Fact]
    public async Task SignIn_WithAWayElsewhere_LeadsHome()
    {
        await using WebHouse house = await WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000" });
        await house.MakeAdminAsync("Claire");
        foreach (string back in Elsewhere.Select(row => row.Data))
        {
            using Visitor claire = house.Visitor();
            // A form with a zero byte is no form at all: it is refused as a whole, and an address with one too.
            bool zero = back.Contains('\0', StringComparison.Ordinal);
            IDocument page = await claire.OpenAsync(zero ? "/sign-in" : $"/sign-in?back={Uri.EscapeDataString(back)}");
            using HttpResponseMessage answer = await claire.PressAsync(
                page, "form[action='/session'] button", ("email", WebHouse.EmailOf("Claire")), ("password", WebHouse.Password), ("back", back));

            Assert.Equal("/", page.QuerySelector("input[name=back]")!.GetAttribute("value"));
            Assert.Equal((back, zero ? null : "/"), (back, answer.Headers.Location?.ToString()));
        }
    }

    private static void AssertHere(HttpResponseMessage answer, Uri address, string what)
    {
        Assert.True((int)answer.StatusCode < 500, what);
        Assert.False(answer.Headers.Contains("X") || answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) && set.Any(c => c.StartsWith("a=", StringComparison.Ordinal)), what);
        if (answer.Headers.Location is { } to)
        {
            Uri where = new(address, to);
            Assert.True(where.Authority == address.Authority && where.Scheme == address.Scheme, $"{what} -> {to}");
        }
    }
}
