using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Bot.Tests.Screening;
using ModerationBot.Bot.Web;

namespace ModerationBot.Bot.Tests.Web;

public sealed class StatusTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_HasExactlyTheAgreedFields()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Seed.Flag(house.Seed.Item("Texte inventé."));
        Flag closed = house.Seed.Flag(house.Seed.Item("Un autre."));
        closed.State = FlagState.Closed;
        house.Db.Add(new FeedState { GroupId = Seed.GroupId, Health = FeedHealth.Ok, LastPollAt = house.Time.GetUtcNow(), LastSuccessAt = house.Time.GetUtcNow(), LagSeconds = 2.5 });
        await house.Db.SaveChangesAsync(None);
        using Visitor anonymous = house.Visitor();

        string json = await (await anonymous.GetAsync("/api/status")).Content.ReadAsStringAsync(None);

        JsonElement group = JsonDocument.Parse(json).RootElement.GetProperty("groups")[0];
        Assert.Equal(["id", "name", "lastPollAt", "itemsSeen", "flagsOpen", "lagSeconds", "state"], group.EnumerateObject().Select(p => p.Name));
        Assert.Equal((2, 1, 2.5, "ok"), (
            group.GetProperty("itemsSeen").GetInt32(), group.GetProperty("flagsOpen").GetInt32(),
            group.GetProperty("lagSeconds").GetDouble(), group.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_WhenServing_Answers200WithoutSignIn(string path)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor anonymous = house.Visitor();

        using HttpResponseMessage answer = await anonymous.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Ready_WhileAPartIsMissing_Is503AndNamesThePart()
    {
        await using WebHouse house = await WebHouse.StartAsync(more: services => services.AddSingleton<IReadiness, NotYet>());
        using Visitor anonymous = house.Visitor();

        using HttpResponseMessage ready = await anonymous.GetAsync("/health/ready");
        using HttpResponseMessage live = await anonymous.GetAsync("/health/live");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.Equal("""{"status":"starting","missing":["models"]}""", await ready.Content.ReadAsStringAsync(None));
    }

    [Fact]
    public async Task HealthPage_DeadTokenAndRefusedAlert_AreShownInPlainWords()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        house.Db.Add(new FeedState { GroupId = Seed.GroupId, Health = FeedHealth.TokenDead });
        house.Db.Add(new Alert
        {
            GroupId = Seed.GroupId,
            Key = "flag:1:1",
            Channel = "mail",
            Recipient = "claire@example.org",
            State = AlertState.Refused,
            Answer = "smtp_550",
            CreatedAt = house.Time.GetUtcNow(),
        });
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/health");

        Assert.Equal("2 points demandent votre attention", page.QuerySelector(".verdict")!.TextContent);
        Assert.Contains("Renouvelez le jeton", page.QuerySelector(".groups .bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("smtp_550", page.QuerySelector(".troubles .bad")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("claire@example.org", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthPage_ThreeTriesInVain_AskForAttentionAndTwoDoNot()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        DateTimeOffset now = house.Time.GetUtcNow();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        house.Db.Add(new FeedState { GroupId = Seed.GroupId, Health = FeedHealth.Ok, LastPollAt = now, LastSuccessAt = now });
        house.Db.Add(Waiting("flag:1:1", tries: 2));
        house.Db.Add(Waiting("flag:1:2", tries: 3));
        house.Db.Add(new PlatformAction
        {
            DecisionId = 0,
            Verb = "remove",
            State = ActionState.Started,
            DryRun = false,
            Tries = 3,
            Answer = "http_503",
            StartedAt = now,
            Decision = new Decision
            {
                FlagId = flag.Id,
                FlagVersion = 1,
                Outcome = DecisionOutcome.Remove,
                Reason = "origin",
                DecidedBy = "claire",
                DecidedAt = now,
                UndoUntil = now,
            },
        });
        await house.Db.SaveChangesAsync(None);
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/health");

        Assert.Equal("2 points demandent votre attention", page.QuerySelector(".verdict")!.TextContent);
        Assert.Equal((3, 2), (page.QuerySelectorAll(".troubles li").Length, page.QuerySelectorAll(".troubles .bad").Length));

        Alert Waiting(string key, int tries) => new()
        {
            GroupId = Seed.GroupId,
            Key = key,
            Channel = "mail",
            Recipient = "claire@example.org",
            State = AlertState.Pending,
            Tries = tries,
            CreatedAt = now,
        };
    }

    [Fact]
    public async Task HealthPage_RefusedModel_IsShownAndAsksForAttention()
    {
        using ModelWorld world = new();
        await using WebHouse house = await WebHouse.StartAsync(more: services => services.AddSingleton(world.Live));
        using Visitor claire = await house.AdminAsync("Claire");

        IDocument page = await claire.OpenAsync("/health");
        Assert.Contains("livré avec le programme", page.QuerySelector(".model")!.TextContent, StringComparison.Ordinal);

        world.Put("vilain");
        world.Live.Look();
        world.Put("PAS UN MODÈLE");
        world.Live.Look();
        page = await claire.OpenAsync("/health");

        Assert.Contains("appris de vos décisions", page.QuerySelector(".model")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(world.Live.InUse.Label, page.QuerySelector(".model")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("abîmé", page.QuerySelector(".troubles .bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 point demande", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    private sealed class NotYet : IReadiness
    {
        public string Name => "models";

        public Task<bool> IsReadyAsync(CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
