using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.MemberReports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.MemberReports;

/// <summary>Members with links, over the real pages.</summary>
internal static class ReportScene
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<WebHouse> StartAsync(int triesPerMinute = 1000, Action<IServiceCollection>? more = null) => WebHouse.StartAsync(
        new() { ["MemberReports:TriesPerMinute"] = triesPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture) }, more);

    /// <summary>A token that waits, without the page that makes it.</summary>
    public static async Task<string> LinkAsync(this WebHouse house, int days = 30)
    {
        string token = $"jeton-{Guid.NewGuid():N}";
        house.Db.Add(new ReportLink
        {
            GroupId = Seed.GroupId,
            TokenHash = ReportLinks.HashOf(token),
            ExpiresAt = house.Time.GetUtcNow().AddDays(days),
        });
        await house.Db.SaveChangesAsync(Token);
        return token;
    }

    /// <summary>Opens the form and sends it.</summary>
    public static async Task<IDocument> ReportAsync(this Visitor member, string token, params (string Name, string Value)[] fields)
    {
        IDocument page = await member.OpenAsync($"/report/{token}");
        using HttpResponseMessage answer = await member.PressAsync(page, "form[action^='/report/'] button", fields);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    /// <summary>Notices of a page, good or bad.</summary>
    public static string NoticeOf(IDocument page) => page.QuerySelector(".notice")?.TextContent ?? "";

    public static Task<List<MemberReport>> ReportsAsync(this WebHouse house) =>
        house.Db.Set<MemberReport>().AsNoTracking().Include(r => r.Item.Revisions).OrderBy(r => r.Id).ToListAsync(Token);

    public static Task<List<Flag>> FlagsAsync(this WebHouse house) =>
        house.Db.Set<Flag>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(Token);

    /// <summary>An item that was judged harmless; its text was erased, as that of a comment is.</summary>
    public static async Task<Item> ClearedAsync(this WebHouse house, string text, bool erased = true)
    {
        Item item = house.Seed.Item(text);
        house.Db.Add(new StoredVerdict
        {
            RevisionId = item.Revisions[0].Id,
            DetectorSet = "essai",
            Language = "fr",
            Severity = Severity.None,
            Flagged = false,
            DiscriminationFlagged = false,
            DiscriminationScore = 0.1,
            DiscriminationScoreAlone = 0.1,
            IdentificationFlagged = false,
            IdentificationScore = 0.1,
            IdentificationScoreAlone = 0.1,
            NotJudged = [],
            JudgedAt = item.SeenAt,
            AppliedPolicy = "1",
        });
        if (erased)
        {
            item.Revisions[0].TextCipher = null;
            item.Revisions[0].ErasedAt = house.Time.GetUtcNow();
            item.Permalink = null;
        }

        await house.Db.SaveChangesAsync(Token);
        return item;
    }

    /// <summary>Decides a flag and lets the decision be carried out.</summary>
    public static async Task CloseAsync(this WebHouse house, Flag flag, DecisionOutcome outcome)
    {
        house.Db.Add(new Decision
        {
            FlagId = flag.Id,
            FlagVersion = flag.Version,
            Outcome = outcome,
            Reason = outcome == DecisionOutcome.Approve ? DecisionReasons.WrongFlag : Grounds.Origin,
            DecidedBy = "claire",
            DecidedAt = house.Time.GetUtcNow(),
            UndoUntil = house.Time.GetUtcNow(),
        });
        flag.State = FlagState.Closed;
        flag.ClosedAt = house.Time.GetUtcNow();
        flag.Version += 2;
        await house.Db.SaveChangesAsync(Token);
    }
}
