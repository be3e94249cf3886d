using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.MemberReports;

public sealed class MemberReportPageTests
{
    private const string Text = "Texte inventé Zorglondine que quelqu’un rapporte";
    private const string Note = "Mon mot à moi Quermoulain";

    [Fact]
    public async Task Report_PastedText_IsStoredWithoutATraceOfWhoAndWhen()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        string token = await house.LinkAsync();

        IDocument answer = await member.ReportAsync(token, ("text", $"  {Text}\r\n"), ("ground", Grounds.Origin), ("note", Note));

        Assert.Equal("Merci. Votre signalement est enregistré.", ReportScene.NoticeOf(answer));
        MemberReport report = Assert.Single(await house.ReportsAsync());
        ITextProtector protector = house.Services.GetRequiredService<ITextProtector>();
        Assert.Equal((Grounds.Origin, Note), (report.Ground, protector.Unprotect(report.NoteCipher!)));
        Assert.Equal((Text, true), (protector.Unprotect(report.Item.Revisions[0].TextCipher!), report.TextCipher is null));
        TimeZoneInfo paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        DateTimeOffset[] times = [report.Item.CreatedAt, report.Item.SeenAt, report.Item.ConfirmedAt, report.Item.Revisions[0].SeenAt];
        Assert.All(times, time => Assert.Equal(TimeSpan.Zero, TimeZoneInfo.ConvertTime(time, paris).TimeOfDay));
        Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(house.Time.GetUtcNow(), paris).DateTime), report.Day);
        Assert.Null(report.Item.AuthorPlatformId);
        Assert.Equal(0, await house.Db.Set<ReportLink>().CountAsync(ReportScene.Token));
        Assert.Empty(await house.Db.Set<LogEntry>().ToListAsync(ReportScene.Token));
    }

    [Fact]
    public async Task Report_UsedLink_IsToldOnlyToWhoSendsAndKeepsTheWords()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        string used = await house.LinkAsync();
        string waiting = await house.LinkAsync();
        await member.ReportAsync(used, ("text", Text), ("ground", Grounds.Age));

        IDocument usedForm = await member.OpenAsync($"/report/{used}");
        IDocument waitingForm = await member.OpenAsync($"/report/{waiting}");
        IDocument answer = await member.ReportAsync(used, ("text", "Un autre texte inventé"), ("ground", Grounds.Sex), ("note", Note));

        Assert.Equal(waitingForm.QuerySelector("main")!.TextContent, usedForm.QuerySelector("main")!.TextContent);
        Assert.Contains("a déjà servi", ReportScene.NoticeOf(answer), StringComparison.Ordinal);
        Assert.Equal("Un autre texte inventé", answer.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Equal(Grounds.Sex, answer.QuerySelector("option[selected]")!.GetAttribute("value"));
        Assert.Single(await house.ReportsAsync());
    }

    [Fact]
    public async Task Report_SameLinkRacing_IsTakenOnceAndTheOthersAreTold()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        string token = await house.LinkAsync();

        string[] notices = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            using Visitor member = house.Visitor();
            return ReportScene.NoticeOf(await member.ReportAsync(token, ("text", $"{Text} {number}"), ("ground", Grounds.Age)));
        }));

        Assert.Equal((1, 7), (notices.Count(n => n.StartsWith("Merci", StringComparison.Ordinal)), notices.Count(n => n.Contains("déjà servi", StringComparison.Ordinal))));
        Assert.Single(await house.ReportsAsync());
        Assert.Equal(1, await house.Db.Set<Item>().CountAsync(ReportScene.Token));
    }

    [Fact]
    public async Task Report_FlaggedItem_IsAddedToItsFlagAndShownThere()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        Item item = house.Seed.Item(Text);
        Flag flag = house.Seed.Flag(item);
        using Visitor member = house.Visitor();

        await member.ReportAsync(await house.LinkAsync(), ("link", item.Permalink!), ("ground", DecisionReasons.PatientIdentifiable), ("note", "<b>Note</b>"));
        await member.ReportAsync(await house.LinkAsync(), ("link", item.PlatformId), ("ground", ReportGrounds.SomethingElse));
        await member.ReportAsync(await house.LinkAsync(), ("text", Text), ("ground", Grounds.Origin));

        Flag after = Assert.Single(await house.FlagsAsync());
        Assert.Equal((flag.Id, FlagState.Open, 1), (after.Id, after.State, after.Version));
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        string said = page.QuerySelector(".voices")!.TextContent;
        Assert.Contains("Signalé 3 fois par des membres", said, StringComparison.Ordinal);
        Assert.Contains("Patient reconnaissable", said, StringComparison.Ordinal);
        Assert.Contains("<b>Note</b>", said, StringComparison.Ordinal);
        Assert.Contains("Autre chose", said, StringComparison.Ordinal);
        Assert.Equal(item.Permalink, page.QuerySelector(".voices a")!.GetAttribute("href"));
        Assert.Contains("Signalé 3 fois par des membres", (await claire.OpenAsync("/queue")).QuerySelector(".card")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ItemThatWasClearedAndErased_IsFlaggedAtOnceWithTheMembersText()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        Item item = await house.ClearedAsync("Texte d’avant");
        using Visitor member = house.Visitor();

        await member.ReportAsync(
            await house.LinkAsync(), ("link", $"https://group.example/posts/{item.PlatformId}"), ("text", Text), ("ground", DecisionReasons.PatientIdentifiable));

        Flag flag = Assert.Single(await house.FlagsAsync());
        Assert.Equal((item.Id, Severity.High, true, false), (flag.ItemId, flag.Severity, flag.Identification, flag.Discrimination));
        Assert.Equal(LogKinds.FlagRaised, (await house.Db.Set<LogEntry>().SingleAsync(ReportScene.Token)).Kind);
        using Visitor claire = await house.AdminAsync("Claire");
        IDocument page = await claire.OpenAsync($"/items/{flag.Id}");
        Assert.Contains("Texte effacé", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Text, page.QuerySelector(".voices")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Report_DecidedItem_IsAskedAgainOnlyWhenItWasKept(bool kept)
    {
        await using WebHouse house = await ReportScene.StartAsync();
        Item item = house.Seed.Item(Text);
        Flag flag = house.Seed.Flag(item);
        await house.CloseAsync(flag, kept ? DecisionOutcome.Approve : DecisionOutcome.Remove);
        using Visitor member = house.Visitor();

        await member.ReportAsync(await house.LinkAsync(), ("link", item.Permalink!), ("ground", Grounds.Origin));

        Flag after = Assert.Single(await house.FlagsAsync());
        Assert.Equal(kept ? (FlagState.Open, 4) : (FlagState.Closed, 3), (after.State, after.Version));
        Assert.Single(await house.ReportsAsync());
    }

    [Fact]
    public async Task Report_UnknownLinkAlone_BecomesAnItemWithoutText()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        const string Link = "https://www.facebook.com/groups/77/posts/123/?comment_id=9911";

        await member.ReportAsync(await house.LinkAsync(), ("link", Link), ("ground", Grounds.Health));

        MemberReport report = Assert.Single(await house.ReportsAsync());
        Assert.Equal((Link, "link"), (report.Item.Permalink, report.Item.Revisions[0].Attachments[0]));
    }

    [Theory]
    [InlineData("", "", "age", "", "Collez le message")]
    [InlineData("Un texte", "", "", "", "Choisissez ce qui")]
    [InlineData("Un texte", "", "wicked", "", "Choisissez ce qui")]
    [InlineData("Un texte", "groupe.example/p1 ", "age", "", "pas une adresse complète")]
    [InlineData("Un texte", "javascript:alert(1)", "age", "", "pas une adresse complète")]
    [InlineData("long", "", "age", "", "Le message est trop long")]
    [InlineData("Un texte", "", "age", "long", "Votre mot est trop long")]
    public async Task Report_BadForm_IsToldKeepsTheWordsAndTheLink(string text, string link, string ground, string note, string told)
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        string token = await house.LinkAsync();
        string written = text == "long" ? new string('x', ReportForm.MaxText + 1) : text;

        IDocument answer = await member.ReportAsync(
            token, ("text", written), ("link", link), ("ground", ground), ("note", note == "long" ? new string('x', 1001) : note));

        Assert.Contains(told, ReportScene.NoticeOf(answer), StringComparison.Ordinal);
        Assert.Equal(written, answer.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Empty(await house.ReportsAsync());
        Assert.StartsWith("Merci", ReportScene.NoticeOf(await member.ReportAsync(token, ("text", "Un"), ("ground", "age"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutFormToken_Is400AndTheLinkStays()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        string token = await house.LinkAsync();

        using HttpResponseMessage answer = await member.PostAsync(
            $"/report/{token}", ("_handler", "report"), ("text", Text), ("ground", Grounds.Age));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await house.ReportsAsync());
        Assert.Equal(1, await house.Db.Set<ReportLink>().CountAsync(ReportScene.Token));
    }

    [Fact]
    public async Task Report_EndedLink_SaysSoAndTakesNothing()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        string token = await house.LinkAsync(days: 1);
        IDocument form = await member.OpenAsync($"/report/{token}");
        house.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));

        IDocument page = await member.OpenAsync($"/report/{token}");
        using HttpResponseMessage answer = await member.PressAsync(form, "form[action^='/report/'] button", ("text", Text), ("ground", Grounds.Age));

        Assert.Contains("n’est plus valable", ReportScene.NoticeOf(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
        Assert.DoesNotContain("Merci", ReportScene.NoticeOf(await Visitor.ReadAsync(answer)), StringComparison.Ordinal);
        Assert.Empty(await house.ReportsAsync());
    }

    [Fact]
    public async Task Report_MoreTriesThanTheLimit_Is429()
    {
        await using WebHouse house = await ReportScene.StartAsync(triesPerMinute: 3);
        using Visitor member = house.Visitor();

        List<HttpStatusCode> answers = [];
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage answer = await member.GetAsync("/report/x");
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Report_WhenWritingFails_LeavesLinkAndTablesAsTheyWere()
    {
        await using WebHouse house = await ReportScene.StartAsync(more: services => services.AddSingleton<IDecisionLog, BrokenLog>());
        await house.ClearedAsync(Text, erased: false);
        using Visitor member = house.Visitor();
        string token = await house.LinkAsync();
        IDocument form = await member.OpenAsync($"/report/{token}");

        using HttpResponseMessage answer = await member.PressAsync(form, "form[action^='/report/'] button", ("text", Text), ("ground", Grounds.Age));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await house.ReportsAsync());
        Assert.Empty(await house.FlagsAsync());
        Assert.Equal(1, await house.Db.Set<ReportLink>().CountAsync(ReportScene.Token));
    }

    [Fact]
    public async Task Logs_AtTheirMostTalkative_HoldNoWordNoTokenAndNoAddress()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor();
        string token = await house.LinkAsync();

        await member.ReportAsync(token, ("text", Text), ("link", "https://groupe.example/Baltrevisse"), ("ground", Grounds.Age), ("note", Note));
        await member.ReportAsync(token, ("text", Text), ("ground", Grounds.Age), ("note", Note));

        Assert.Contains(house.Logs.All, line => line.Contains("report was taken", StringComparison.Ordinal));
        string[] marks = [token, "Zorglondine", "Quermoulain", "Baltrevisse"];
        Assert.All(marks, mark => Assert.DoesNotContain(house.Logs.All, line => line.Contains(mark, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Page_InEnglish_PromisesTheSame()
    {
        await using WebHouse house = await ReportScene.StartAsync();
        using Visitor member = house.Visitor("en");

        IDocument page = await member.OpenAsync("/report/x");

        Assert.Equal("Report a message", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("You stay anonymous", page.QuerySelector(".promise h2")!.TextContent);
        Assert.Equal(15, page.QuerySelectorAll("select[name=ground] option").Length);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
    }

    private sealed class BrokenLog : IDecisionLog
    {
        public Task AppendAsync(
            ModerationDb db, string kind, IReadOnlyDictionary<string, object?> payload, CancellationToken cancellationToken) =>
            throw new IOException("The disk is full.");
    }
}
