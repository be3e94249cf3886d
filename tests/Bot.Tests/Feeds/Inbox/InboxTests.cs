using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Inbox;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Web;

namespace ModerationBot.Bot.Tests.Feeds.Inbox;

public sealed class InboxTests
{
    private const string JsonLines = "application/x-ndjson";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<WebHouse> StartAsync(int? callsPerMinute = null)
    {
        Dictionary<string, string?> settings = Connector.Settings;
        settings["Groups:0:InboxCallsPerMinute"] = callsPerMinute?.ToString(CultureInfo.InvariantCulture) ?? "6000";
        return WebHouse.StartAsync(settings);
    }

    private static Task<List<Item>> ItemsAsync(WebHouse house) =>
        house.Db.Set<Item>().AsNoTracking().Include(i => i.Revisions).OrderBy(i => i.Id).ToListAsync(Token);

    [Fact]
    public async Task Post_ObjectArrayAndLines_AreStoredAlike()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);

        InboxAnswer one = await connector.TakenAsync(
            """{"id":"a1","text":"Une question inventée","author":"Odile Brunet","createdAt":"2026-03-02T08:15:00+01:00"}""", "k1");
        InboxAnswer array = await connector.TakenAsync(
            """[{"id":"a2","text":"Réponse","parentId":"a1"},{"id":"a1","text":"Une question inventée"}]""", "k2");
        InboxAnswer lines = await connector.TakenAsync(
            "{\"id\":\"a3\",\"text\":\"Encore\",\"parentId\":\"a2\"}\n\n{\"id\":\"a2\",\"text\":\"Réponse, corrigée\",\"parentId\":\"a1\"}\r\n", "k3", JsonLines);

        Assert.Equal((1, 0, 0, 0), (one.New, one.Changed, one.Unchanged, one.Bad));
        Assert.Equal((1, 0, 1, 0), (array.New, array.Changed, array.Unchanged, array.Bad));
        Assert.Equal((1, 1, 0, 0), (lines.New, lines.Changed, lines.Unchanged, lines.Bad));
        List<Item> items = await ItemsAsync(house);
        Assert.Equal(["a1", "a2", "a3"], items.Select(i => i.PlatformId));
        Assert.All(items, item => Assert.Equal("a1", item.ThreadPlatformId));
    }

    [Fact]
    public async Task Post_BadLines_AreNamedWithoutWhatAMemberWrote()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);

        InboxAnswer answer = await connector.TakenAsync(
            "{\"id\":\"a1\",\"text\":\"Bon\"}\n{\"id\":\"a2\",\"text\":\"Secretissime\",\"kind\":\"story\"}\n{\"text\":\"Secretissime\n{\"id\":\"a4\",\"text\":\"Secretissime\",\"author\":[]}",
            "k1",
            JsonLines);

        Assert.Equal((1, 3), (answer.New, answer.Bad));
        Assert.Equal([2, 3, 4], answer.Errors.Select(e => e.Line));
        Assert.Equal("kind: must be post or comment, value: 'story'.", answer.Errors[0].Error);
        Assert.DoesNotContain("Secretissime", string.Join('\n', answer.Errors.Select(e => e.Error)), StringComparison.Ordinal);
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("Secretissime", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest, "items: must be at least 1")]
    [InlineData("\n \n", JsonLines, HttpStatusCode.BadRequest, "items: must be at least 1")]
    [InlineData("{\"text\":\"Secretissime", "application/json", HttpStatusCode.BadRequest, "broken in line 1")]
    [InlineData("\"Secretissime\"", "application/json", HttpStatusCode.BadRequest, "one JSON object or an array")]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType, "Content-Type")]
    [InlineData("{}", "application/json; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType, "UTF-8")]
    public async Task Post_BadBody_IsRefusedAndNamed(string body, string type, HttpStatusCode expected, string named)
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);

        (HttpStatusCode status, string answer) = await connector.PostAsync(body, type: type);

        Assert.Equal(expected, status);
        Assert.Contains(named, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretissime", answer, StringComparison.Ordinal);
        Assert.Equal(0, await house.Db.Set<InboxReceipt>().CountAsync(Token));
    }

    [Fact]
    public async Task Post_TooMuch_Is413WithLimitAndValue()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        string many = $"[{string.Join(',', Enumerable.Range(0, 501).Select(i => $$"""{"id":"m{{i}}","text":"x"}"""))}]";
        string large = $$"""{"id":"a1","text":"{{new string('x', 1024 * 1024)}}"}""";

        (HttpStatusCode items, string itemsAnswer) = await connector.PostAsync(many, "k1");
        (HttpStatusCode bytes, string bytesAnswer) = await connector.PostAsync(large, "k2");
        (HttpStatusCode chunked, string chunkedAnswer) =
            await connector.PostAsync(large, "k3", more: request => request.Headers.TransferEncodingChunked = true);

        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (items, bytes, chunked));
        Assert.Contains("items: must be at most 500 in a call, value: 501.", itemsAnswer, StringComparison.Ordinal);
        Assert.Contains($"body: must be at most 1048576 bytes, value: {large.Length}.", bytesAnswer, StringComparison.Ordinal);
        Assert.Contains("body: must be at most 1048576 bytes, value: more.", chunkedAnswer, StringComparison.Ordinal);
        Assert.Empty(await ItemsAsync(house));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("with space")]
    [InlineData("")]
    [InlineData("long")]
    public async Task Post_WithoutAGoodKey_Is400(string? key)
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);

        (HttpStatusCode status, string answer) = await connector.PostAsync(
            """{"id":"a1","text":"Un"}""", key == "long" ? new string('k', 201) : key);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Idempotency-Key: must be 1 to 200 visible ASCII characters", answer, StringComparison.Ordinal);
        Assert.Empty(await ItemsAsync(house));
    }

    [Fact]
    public async Task Post_SameKeySameBody_GetsTheStoredAnswerAndStoresNothing()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        const string Body = """[{"id":"a1","text":"Un"},{"id":"a2","text":"Deux","kind":"story"}]""";

        (_, string first) = await connector.PostAsync(Body);
        await connector.TakenAsync("""{"id":"a1","text":"Un, changé"}""", "k2");
        (HttpStatusCode status, string again) = await connector.PostAsync(Body);

        Assert.Equal((HttpStatusCode.OK, first), (status, again));
        Item item = Assert.Single(await ItemsAsync(house));
        Assert.Equal(2, item.LatestRevision);
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_Is422AndStoresNothing()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        await connector.TakenAsync("""{"id":"a1","text":"Un"}""");

        (HttpStatusCode status, string answer) = await connector.PostAsync("""{"id":"a2","text":"Deux"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Idempotency-Key", answer, StringComparison.Ordinal);
        Assert.Single(await ItemsAsync(house));
    }

    [Fact]
    public async Task Post_SameKeyRacing_StoresOnceAndAllGetOneAnswer()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        string body = $"[{string.Join(',', Enumerable.Range(0, 50).Select(i => $$"""{"text":"Sans id, numéro {{i}}"}"""))}]";

        InboxAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => connector.TakenAsync(body)));

        Assert.All(answers, answer => Assert.Equal((50, 0), (answer.New, answer.Unchanged)));
        Assert.Equal(50, (await ItemsAsync(house)).Count);
        Assert.Equal(1, await house.Db.Set<InboxReceipt>().CountAsync(Token));
    }

    [Fact]
    public async Task Post_OtherKeysRacingWithTheSameItems_StoreEachItemOnce()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        string body = $"[{string.Join(',', Enumerable.Range(0, 50).Select(i => $$"""{"id":"r{{i}}","text":"Numéro {{i}}"}"""))}]";

        InboxAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => connector.TakenAsync(body, $"k{i}")));

        Assert.Equal((50, 350), (answers.Sum(a => a.New), answers.Sum(a => a.Unchanged)));
        Assert.Equal(50, (await ItemsAsync(house)).Count);
    }

    [Fact]
    public async Task Post_Deleted_MarksGoneAndAFlagStays()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        Item flagged = house.Seed.Item("Texte inventé, signalé");
        Flag flag = house.Seed.Flag(flagged);

        InboxAnswer answer = await connector.TakenAsync(
            $$"""[{"id":"{{flagged.PlatformId}}","deleted":true},{"id":"new","text":"Écrit puis effacé"},{"id":"new","deleted":true},{"id":"unknown","deleted":true},{"deleted":true}]""");

        Assert.Equal((1, 1, 2, 1), (answer.New, answer.Unchanged, answer.Gone, answer.Bad));
        Assert.Equal((5, "id: must be given with deleted."), (answer.Errors[0].Line, answer.Errors[0].Error));
        Assert.All(await ItemsAsync(house), item => Assert.Equal(ItemState.Gone, item.State));
        await house.Db.Entry(flag).ReloadAsync(Token);
        Assert.Equal(FlagState.Open, flag.State);
        using Visitor claire = await house.AdminAsync("Claire");
        Assert.Contains("N’est plus sur la plateforme", (await claire.OpenAsync($"/items/{flag.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_DeletedThenThereAgain_IsVisible()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        await connector.TakenAsync("""[{"id":"a1","text":"Un"},{"id":"a1","deleted":true}]""");

        await connector.TakenAsync("""{"id":"a1","text":"Un"}""", "k2");

        Assert.Equal(ItemState.Visible, (await ItemsAsync(house))[0].State);
    }

    [Theory]
    [InlineData("muet")]
    [InlineData("nowhere")]
    [InlineData("ESSAI")]
    public async Task Post_GroupWithoutAnInbox_IsTheSame404AsNoGroup(string group)
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);

        (HttpStatusCode status, string answer) = await connector.PostAsync("""{"id":"a1","text":"Un"}""", group: group);

        Assert.Equal((HttpStatusCode.NotFound, """{"error":"There is no such inbox."}"""), (status, answer));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("jeton-invente-pour-les-essais-0123456780")]
    [InlineData("jeton-invente-pour-les-essais-012345678")]
    public async Task Post_WrongToken_Is401AndSaysHow(string? token)
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);

        using HttpResponseMessage answer = await connector.SendAsync("""{"id":"a1","text":"Un"}""", "k1", "application/json", token, Connector.Group);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        Assert.Empty(await ItemsAsync(house));
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("jeton-invente", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_MoreCallsThanTheLimit_Is429AndStrangersUseUpNothing()
    {
        await using WebHouse house = await StartAsync(callsPerMinute: 3);
        using Connector connector = new(house.Address);

        List<HttpStatusCode> strangers = [];
        for (int i = 0; i < 25; i++)
        {
            strangers.Add((await connector.PostAsync("{}", token: "wrong")).Status);
        }

        List<(HttpStatusCode Status, string Body)> own = [];
        for (int i = 0; i < 4; i++)
        {
            own.Add(await connector.PostAsync("""{"id":"a1","text":"Un"}""", $"k{i}"));
        }

        Assert.Equal((20, 5), (strangers.Count(s => s == HttpStatusCode.Unauthorized), strangers.Count(s => s == HttpStatusCode.TooManyRequests)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], own.Select(o => o.Status));
        Assert.Contains("\"error\"", own[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipts_AfterSevenDays_AreErasedAndHoldNoWordOfTheCall()
    {
        await using WebHouse house = await StartAsync();
        using Connector connector = new(house.Address);
        await connector.TakenAsync("""[{"id":"a1","text":"Un"},{"id":"a2","text":"Deux","kind":"Secretissime"}]""", "cle-secretissime");
        InboxReceipt receipt = await house.Db.Set<InboxReceipt>().AsNoTracking().SingleAsync(Token);
        house.Time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));

        await connector.TakenAsync("""{"id":"a3","text":"Trois"}""", "k2");

        Assert.Matches("^[0-9a-f]{64}$", receipt.KeyFingerprint);
        Assert.Contains("Secretissime", house.Services.GetRequiredService<ITextProtector>().Unprotect(receipt.ErrorsCipher!), StringComparison.Ordinal);
        Assert.NotEqual(receipt.Id, (await house.Db.Set<InboxReceipt>().AsNoTracking().SingleAsync(Token)).Id);
        Assert.DoesNotContain(house.Logs.All, line => line.Contains("ecretissime", StringComparison.Ordinal));
    }
}
