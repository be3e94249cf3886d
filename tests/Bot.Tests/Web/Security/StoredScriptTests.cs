using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Review;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>Whatever a member, a platform or a colleague writes stays text: no element, no attribute, no address comes of it.</summary>
public sealed class StoredScriptTests
{
    private const string Benign = "Un texte inventé, sans malice (42).";
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    /// <summary>Attributes that a browser acts upon; none of them may hold what somebody wrote.</summary>
    private static readonly string[] Acting =
        ["href", "src", "srcset", "srcdoc", "action", "formaction", "style", "data", "background", "xlink:href", "ping", "poster", "http-equiv", "content", "data-passkey", "data-events", "data-href"];

    [Fact]
    public void Corpus_HasTwoHundredDifferentTexts()
    {
        Assert.Equal(200, Payloads.All.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Payloads.All, text => Assert.Contains("xss", text.Replace("\\u0078", "x", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Items_WithEachText_HaveTheElementsOfAHarmlessOneAndTheTextExactly()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Dictionary<long, string> texts = [];
        long harmless = await SeedAsync(house, Benign);
        foreach (string payload in Payloads.All)
        {
            texts[await SeedAsync(house, payload)] = payload;
        }

        using Visitor claire = await house.AdminAsync("Claire", "fr");
        string[] expected = Skeleton(await claire.OpenAsync($"/items/{harmless}"));
        foreach ((long id, string payload) in texts)
        {
            using HttpResponseMessage answer = await claire.GetAsync($"/items/{id}");
            string html = await answer.Content.ReadAsStringAsync(None);
            IDocument page = await Visitor.ReadAsync(answer);
            Assert.Equal((payload, string.Join('\n', expected)), (payload, string.Join('\n', Skeleton(page))));
            Assert.Equal(Shown(payload), TextOf(page.QuerySelector(".member-text")!));
            Assert.True(!payload.Contains('<', StringComparison.Ordinal) || !html.Contains(payload, StringComparison.Ordinal), payload);
            AssertInert(page, payload);
        }
    }

    [Fact]
    public async Task Queue_WithEachText_HoldsNothingThatActs()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        foreach (string payload in Payloads.All)
        {
            await SeedAsync(house, payload);
        }

        using Visitor claire = await house.AdminAsync("Claire", "fr");
        HashSet<string> seen = [];
        for (int number = 1; number <= 60; number++)
        {
            IDocument page = await claire.OpenAsync($"/queue?page={number}");
            AssertInert(page, $"page {number}");
            seen.UnionWith(page.QuerySelectorAll(".member-text").Select(TextOf));
        }

        Assert.Empty(Payloads.All.Select(Shown).Except(seen, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reports_OfMembersWithEachText_StayText()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        ITextProtector protector = house.Services.GetRequiredService<ITextProtector>();
        Flag flag = house.Seed.Flag(house.Seed.Item(Benign));
        foreach (string payload in Payloads.All)
        {
            byte[] cipher = protector.Protect(payload);
            house.Db.Add(new MemberReport
            {
                ItemId = flag.ItemId,
                Ground = ReportGrounds.All[0],
                NoteCipher = cipher,
                TextCipher = cipher,
                LinkCipher = cipher,
                Day = new DateOnly(2026, 11, 18),
            });
        }

        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        AssertInert(page, "reports", allowed: "https://evil.example/");
        string said = page.QuerySelector(".voices")!.TextContent;
        Assert.All(Payloads.All, payload => Assert.Contains(Shown(payload), said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notes_OfDecisionsWithEachText_StayText()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string olga = await house.MakeAdminAsync("Olga");
        ITextProtector protector = house.Services.GetRequiredService<ITextProtector>();
        Flag flag = house.Seed.Flag(house.Seed.Item(Benign));
        foreach (string payload in Payloads.All)
        {
            house.Db.Add(new Decision
            {
                FlagId = flag.Id,
                FlagVersion = 1000 + Payloads.All.ToList().IndexOf(payload),
                Outcome = DecisionOutcome.Approve,
                Reason = DecisionReasons.ForApprove[0],
                NoteCipher = protector.Protect(payload),
                DecidedBy = olga,
                DecidedAt = house.Time.GetUtcNow(),
                UndoUntil = house.Time.GetUtcNow(),
            });
        }

        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");

        AssertInert(page, "notes");
        Assert.Equal(Payloads.All.Select(Shown).Order(StringComparer.Ordinal), page.QuerySelectorAll(".past-note").Select(n => n.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_OfGroupsAndColleagues_StayTextOnEveryPage()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        foreach ((string payload, int n) in Payloads.All.Select((p, n) => (p, n)))
        {
            house.Db.Add(new Group { Id = $"g{n}", Name = payload, TimeZone = "Europe/Paris", Language = "fr", HasFeed = false });
            if (AdminUser.IsName(payload) && n % 4 == 0)
            {
                await MakeNamedAsync(house, payload, n);
            }
        }

        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        string[] pages = [.. RouteLine.ReadTable().Where(line => line.Methods.StartsWith("GET", StringComparison.Ordinal) && line.Role is not null
            && line.Pattern is not ("/events" or "/_framework/opaque-redirect")).Select(line => line.Concrete)];
        foreach (string path in pages)
        {
            using HttpResponseMessage answer = await claire.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                AssertInert(await Visitor.ReadAsync(answer), path);
            }
        }

        Assert.NotEmpty(pages);
    }

    private static async Task<long> SeedAsync(WebHouse house, string payload)
    {
        ITextProtector protector = house.Services.GetRequiredService<ITextProtector>();
        Item item = house.Seed.Item(payload, author: $"auteur-{payload.Length}", attachments: [payload]);
        item.AuthorNameCipher = protector.Protect(payload);
        // A web address is a link by right; what only looks like one is none.
        item.Permalink = payload.StartsWith("https://", StringComparison.Ordinal) ? null : payload;
        await house.Db.SaveChangesAsync(None);
        return house.Seed.Flag(item, findings: [Seed.Finding(Detection.Grounds.Origin, 0, 5, reason: payload)]).Id;
    }

    private static async Task MakeNamedAsync(WebHouse house, string name, int number)
    {
        await using AsyncServiceScope scope = house.Services.CreateAsyncScope();
        SignInDb db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        db.Add(new AdminUser { UserName = $"nom-{number}", NormalizedUserName = $"NOM-{number}", DisplayName = name, Email = $"nom-{number}@example.org", Role = Role.Reader });
        await db.SaveChangesAsync(None);
    }

    /// <summary>Every element with the names of its attributes, in order.</summary>
    private static string[] Skeleton(IDocument page) =>
        [.. page.All.Select(e => $"{e.LocalName}[{string.Join(' ', e.Attributes.Select(a => a.Name).Order(StringComparer.Ordinal))}]")];

    /// <summary>The text as a browser reads it: by the rules of HTML the control sign U+0085 is an ellipsis.</summary>
    private static string Shown(string payload) => payload.Replace('\u0085', '…');

    private static string TextOf(IElement text)
    {
        foreach (IElement reference in text.QuerySelectorAll(".ref").ToArray())
        {
            reference.Remove();
        }

        return text.TextContent;
    }

    private static void AssertInert(IDocument page, string what, string? allowed = null)
    {
        string[] acting = [.. page.All.SelectMany(e => e.Attributes.Select(a => (e.LocalName, a.Name, a.Value)))
            .Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || a.Name.Equals("style", StringComparison.OrdinalIgnoreCase)
                || a.Name.Contains("xss", StringComparison.OrdinalIgnoreCase)
                || (Acting.Contains(a.Name, StringComparer.OrdinalIgnoreCase) && IsForeign(a.Value)
                    && (allowed is null || !a.Value.StartsWith(allowed, StringComparison.Ordinal))))
            .Select(a => $"<{a.LocalName} {a.Name}=\"{a.Value}\">")];
        Assert.True(acting.Length == 0, $"{what}: {string.Join(", ", acting)}");
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), style, iframe, object, embed, base, math, template, xss, isolated-xss, svg script, svg a, frame, frameset, applet, portal"));
    }

    /// <summary>An address elsewhere than on this program, or one that runs.</summary>
    private static bool IsForeign(string value) =>
        value.Contains("xss", StringComparison.OrdinalIgnoreCase) || value.Contains("evil.example", StringComparison.OrdinalIgnoreCase)
        || value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
