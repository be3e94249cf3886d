using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Reports;

public sealed class WeekReaderTests
{
    /// <summary>A week counted by hand: 3 posts, 2 comments, 1 edit; 4 flagged by 3 authors; 1 removed, 1 wrong, 1 undone.</summary>
    private static async Task<House> WeekAsync()
    {
        House house = new();
        await house.PutAsync("1", "moche", author: "a");
        await house.PutAsync("2", "Dupont", author: "b");
        await house.PutAsync("3", "Bonjour", author: "c");
        await house.PutAsync("1_1", "moche aussi", parent: "1", author: "a");
        await house.PutAsync("3_1", "Merci", parent: "3", author: "c");
        await house.JudgeAsync();
        await house.PutAsync("3", "moche", author: "c");
        await house.JudgeAsync();
        await house.RunAsync<AlertStage>();
        house.Time.Advance(TimeSpan.FromMinutes(30));
        await house.DecideAsync(await house.FlagOfAsync("1"), DecisionOutcome.Remove, "appearance");
        house.Time.Advance(TimeSpan.FromMinutes(30));
        await house.DecideAsync(await house.FlagOfAsync("2"), DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        house.Time.Advance(TimeSpan.FromMinutes(1));
        await house.RunAsync<ActStage>();
        return house;
    }

    private static IsoWeek Week47
    {
        get
        {
            _ = IsoWeek.TryParse("2026-W47", out IsoWeek week);
            return week;
        }
    }

    [Fact]
    public async Task Read_CountsTheHandComputedWeek()
    {
        await using House house = await WeekAsync();

        WeekNumbers week = (await house.Get<WeekReader>().ReadAsync(House.GroupId, Week47, TestContext.Current.CancellationToken))!;

        Assert.Equal((3, 2, 1), (week.Posts, week.Comments, week.Edits));
        Assert.Equal((4, 3, 1), (week.Flagged, week.FlaggedDiscrimination, week.FlaggedIdentification));
        Assert.Equal((1, 1, 1), (week.Removed, week.Approved, week.WrongFlags));
        Assert.Equal(2, week.OpenAtEnd);
        Assert.Equal((30, 60), (week.MedianMinutesToDecide, week.P90MinutesToDecide));
        Assert.Equal(0.5, week.Precision!.Value);
        Assert.Equal((3, 1.0), (week.FlaggedAuthors, week.ShareOfTop20));
        Assert.Equal(1, week.AlertsSent);
        Assert.Equal([new CodeCount("critical", 1), new CodeCount("high", 3)], week.BySeverity);
        Assert.Equal([new CodeCount("appearance", 3), new CodeCount("person_name", 1)], week.ByCategory);
        Assert.False(week.Finished);
    }

    [Fact]
    public async Task Read_OtherWeekOrGroup_HoldsNothing()
    {
        await using House house = await WeekAsync();

        WeekNumbers before = (await house.Get<WeekReader>().ReadAsync(House.GroupId, Week47.Previous, TestContext.Current.CancellationToken))!;

        Assert.Equal((0, 0, 0), (before.Read, before.Flagged, before.Removed));
        Assert.Null(await house.Get<WeekReader>().ReadAsync("nobody", Week47, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stage_MakesEachFinishedWeekOnce_AndCatchesUp()
    {
        await using House house = await WeekAsync();
        Assert.Equal(0, await house.RunAsync<ReportStage>());

        house.Time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(2, await house.RunAsync<ReportStage>());
        Assert.Equal(0, await house.RunAsync<ReportStage>());

        await using ModerationDb db = house.Open();
        Assert.Equal(["2026-W47", "2026-W48"], await db.Set<Report>().OrderBy(r => r.Week).Select(r => r.Week)
            .ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    public async Task Render_EveryFormat_HoldsTheSameFiguresAndNoText(string format)
    {
        await using House house = await WeekAsync();

        string file = (await house.Get<ReportRenderer>().RenderAsync(House.GroupId, Week47, format, TestContext.Current.CancellationToken))!;

        Assert.Contains("2026-W47", file, StringComparison.Ordinal);
        Assert.DoesNotContain("moche", file, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Dupont", file, StringComparison.OrdinalIgnoreCase);
        if (format == "json")
        {
            using JsonDocument json = JsonDocument.Parse(file);
            Assert.Equal(4, json.RootElement.GetProperty("flagged").GetInt32());
        }
        else if (format == "csv")
        {
            Assert.Contains("\nflagged,4\n", file, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("Messages lus : 5. Signalés : 4", System.Net.WebUtility.HtmlDecode(file), StringComparison.Ordinal);
        }
    }
}
