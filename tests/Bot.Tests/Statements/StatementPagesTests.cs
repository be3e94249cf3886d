using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Tests.Appeals;
using ModerationBot.Bot.Tests.Web;

namespace ModerationBot.Bot.Tests.Statements;

/// <summary>The team's pages and files about statements.</summary>
public sealed class StatementPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData((int)DecisionOutcome.Remove, "Retrait de votre commentaire")]
    [InlineData((int)DecisionOutcome.Hide, "Masquage de votre commentaire")]
    [InlineData((int)DecisionOutcome.AskEdit, "Demande de modifier votre commentaire")]
    public async Task Page_OfEachRestriction_ShowsSixItems(int outcome, string what)
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted restricted = await house.RestrictAsync(await house.MakeAdminAsync("Claire"), (DecisionOutcome)outcome);
        using Visitor lise = await house.AdminAsync("Lise", role: Role.Reader);

        IDocument page = await lise.OpenAsync($"/statements/{restricted.DecisionId}");

        Assert.Equal(6, page.QuerySelectorAll(".statement section").Length);
        Assert.Contains(what, page.QuerySelector(".statement")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorglondine", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(restricted.Token, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_InTheOtherLanguage_SaysTheSame()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted restricted = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor denis = await house.AdminAsync("Denis");

        IDocument page = await denis.OpenAsync($"/statements/{restricted.DecisionId}?lang=en");

        Assert.Equal("en", page.QuerySelector(".statement")!.GetAttribute("lang"));
        Assert.Contains("Removal of your comment", page.QuerySelector(".statement")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_PressedByTwo_RecordsTheFirstAndTellsTheSecond()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted restricted = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor denis = await house.AdminAsync("Denis", role: Role.Moderator);
        using Visitor ines = await house.AdminAsync("Inès");
        string path = $"/statements/{restricted.DecisionId}";
        IDocument ready = await denis.OpenAsync(path);
        IDocument other = await ines.OpenAsync(path);

        IDocument sent = await denis.FollowAsync(await denis.PressAsync(ready, "form[action$='/sent'] button"));
        IDocument told = await ines.FollowAsync(await ines.PressAsync(other, "form[action$='/sent'] button"));

        Assert.Contains($"/appeal/{restricted.Token}", ready.QuerySelector("#ready-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("par Denis", sent.QuerySelector(".delivery")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Rien n’a été noté", told.QuerySelector(".notice.warn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await house.Db.Set<LogEntry>().CountAsync(e => e.Kind == LogKinds.StatementSent, Token));
    }

    [Fact]
    public async Task Reader_CannotMarkAsSent()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted restricted = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor lise = await house.AdminAsync("Lise", role: Role.Reader);

        using HttpResponseMessage answer = await lise.PostAsync($"/statements/{restricted.DecisionId}/sent");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(StatementDelivery.ByHand, (await house.Db.Set<Statement>().AsNoTracking().SingleAsync(Token)).Delivery);
    }

    [Fact]
    public async Task Json_IsTheShapeOfTheDatabaseAndHoldsNoTextAndNoName()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted restricted = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor lise = await house.AdminAsync("Lise", role: Role.Reader);

        using HttpResponseMessage answer = await lise.GetAsync($"/statements/{restricted.DecisionId}.json");
        string json = await answer.Content.ReadAsStringAsync(Token);

        using JsonDocument record = JsonDocument.Parse(json);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("DECISION_VISIBILITY_CONTENT_REMOVED", record.RootElement.GetProperty("decision_visibility")[0].GetString());
        Assert.Equal("KEYWORD_DISCRIMINATION", record.RootElement.GetProperty("category_specification")[0].GetString());
        Assert.All(["Zorglondine", "Claire", "Camille", restricted.Token], secret => Assert.DoesNotContain(secret, json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_OfAWeek_HoldsThatWeekAndTheCsvTheSame()
    {
        await using WebHouse house = await AppealScene.StartAsync();
        Restricted restricted = await house.RestrictAsync(await house.MakeAdminAsync("Claire"));
        using Visitor lise = await house.AdminAsync("Lise", role: Role.Reader);
        DateTime day = house.Time.GetUtcNow().UtcDateTime;
        string week = $"{System.Globalization.ISOWeek.GetYear(day):0000}-W{System.Globalization.ISOWeek.GetWeekOfYear(day):00}";

        IDocument all = await lise.OpenAsync("/statements");
        IDocument empty = await lise.OpenAsync("/statements?week=2001-W01");
        IDocument wrong = await lise.OpenAsync("/statements?week=2026-W99&page=-1");
        string csv = await (await lise.GetAsync($"/statements.csv?week=2001-W01")).Content.ReadAsStringAsync(Token);
        using HttpResponseMessage file = await lise.GetAsync("/statements.csv");
        string whole = await file.Content.ReadAsStringAsync(Token);

        Assert.NotNull(all.QuerySelector($"a[href='/statements/{restricted.DecisionId}']"));
        Assert.Contains("Aucune motivation cette semaine", empty.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(wrong.QuerySelector($"a[href='/statements/{restricted.DecisionId}']"));
        Assert.Single(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"\n{restricted.DecisionId},", whole, StringComparison.Ordinal);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(StatementWeek.Parse(week));
        await lise.OpenAsync("/statements.csv?week=nonsense", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("r3", "r3")]
    [InlineData(null, "")]
    public void Cell_OfASpreadsheet_IsNeverAFormula(string? value, string cell) => Assert.Equal(cell, StatementCsv.Cell(value));

    [Theory]
    [InlineData("2026-W47", true)]
    [InlineData("2026-W53", true)]
    [InlineData("2025-W53", false)]
    [InlineData("2026-W00", false)]
    [InlineData("2026W47", false)]
    [InlineData("1999-W01", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Week_IsReadAsABrowserWritesIt(string? text, bool known) => Assert.Equal(known ? text : null, StatementWeek.Parse(text)?.ToString());
}
