using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Bot.Tests.Review;

namespace ModerationBot.Bot.Tests.Web;

public sealed class AlertsPageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr", "Tout de suite, à partir de la gravité : élevée", "à 9 h")]
    [InlineData("en", "At once, from this severity on: high", "at 9:00")]
    public async Task Alerts_SettingsAndLatestMessages_AreToldInPlainWords(string language, string instant, string digest)
    {
        await using WebHouse house = await StartAsync();
        house.Db.AddRange(Sent("flag:1:1", AlertState.Sent, "accepted"), Sent("blind:token_dead:1", AlertState.Refused, "smtp_550"));
        await house.Db.SaveChangesAsync(Token);
        using Visitor claire = await house.AdminAsync("Claire", language);

        IDocument page = await claire.OpenAsync("/alerts");

        string when = page.QuerySelector("[aria-labelledby=when]")!.TextContent;
        Assert.Contains(instant, when, StringComparison.Ordinal);
        Assert.Contains(digest, when, StringComparison.Ordinal);
        Assert.Contains("smtp_550", page.QuerySelector(".troubles .bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".troubles li").Length);
        Assert.Contains("rita@example.org", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerts_BelowAnOwner_ShowNoWholeAddressAndNoTest()
    {
        await using WebHouse house = await StartAsync();
        house.Db.Add(Sent("flag:1:1", AlertState.Sent, "accepted"));
        await house.Db.SaveChangesAsync(Token);
        using Visitor mona = await house.AdminAsync("Mona", "fr", Role.Moderator);

        IDocument page = await mona.OpenAsync("/alerts");
        string token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using HttpResponseMessage answer = await mona.PostAsync("/alerts/test", ("__RequestVerificationToken", token));

        Assert.DoesNotContain("rita@", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("r…@example.org", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty(Messages(house));
        Assert.NotEqual("/alerts", answer.Headers.Location?.OriginalString.Split('#')[0]);
    }

    [Fact]
    public async Task Test_ByAnOwner_GoesToEachAddressWithoutContentAndIsLogged()
    {
        await using WebHouse house = await StartAsync();
        house.Seed.Flag(house.Seed.Item("Ma patiente Mme Kerbrat."));
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync("/alerts"), "form[action='/alerts/test'] button"));
        using HttpResponseMessage again = await claire.PressAsync(page, "form[action='/alerts/test'] button");

        Assert.Equal(2, page.QuerySelectorAll(".alert-who .sent").Length);
        Assert.Contains("notice=soon", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(2, Messages(house).Length);
        Assert.All(Messages(house), file => Assert.DoesNotContain("Kerbrat", File.ReadAllText(file), StringComparison.Ordinal));
        LogEntry entry = await house.Db.Set<LogEntry>().AsNoTracking().SingleAsync(e => e.Kind == LogKinds.AlertTested, Token);
        Assert.DoesNotContain("@", entry.Payload, StringComparison.Ordinal);
        Assert.Contains("\"sent\":2", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_AServerThatDoesNotAnswer_IsToldWithItsCode()
    {
        int port = BotProcess.FreePort();
        await using WebHouse house = await StartAsync(new()
        {
            ["Alerts:Channel"] = "smtp",
            ["Alerts:Smtp:Host"] = "127.0.0.1",
            ["Alerts:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.FollowAsync(await claire.PressAsync(await claire.OpenAsync("/alerts"), "form[action='/alerts/test'] button"));

        Assert.Equal(2, page.QuerySelectorAll(".alert-who .failed").Length);
        Assert.Contains("smtp_", page.QuerySelector(".alert-who code")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<WebHouse> StartAsync(Dictionary<string, string?>? settings = null)
    {
        Dictionary<string, string?> all = new(settings ?? [])
        {
            ["Alerts:Recipients:0"] = "rita@example.org",
            ["Alerts:Recipients:1"] = "mona@example.org",
            ["Alerts:DigestHour"] = "9",
        };
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        return await WebHouse.StartAsync(all, services => services.AddAlerts(configuration));
    }

    private static string[] Messages(WebHouse house)
    {
        string folder = Path.Combine(house.Services.GetRequiredService<IOptions<StorageOptions>>().Value.FullPath, "alerts");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [];
    }

    private static Alert Sent(string key, AlertState state, string answer) => new()
    {
        GroupId = Seed.GroupId,
        Key = key,
        Channel = "smtp",
        Recipient = "rita@example.org",
        State = state,
        Tries = 1,
        Answer = answer,
        CreatedAt = DateTimeOffset.UnixEpoch.AddYears(56),
        SentAt = state == AlertState.Sent ? DateTimeOffset.UnixEpoch.AddYears(56) : null,
    };
}
