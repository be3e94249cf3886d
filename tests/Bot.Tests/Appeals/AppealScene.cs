using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Appeals;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Statements;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Review;
using ModerationBot.Bot.Tests.Statements;
using ModerationBot.Bot.Tests.Web;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Appeals;

/// <summary>Restricted messages with their statements, over the real pages.</summary>
internal static class AppealScene
{
    public const string Text = "Texte inventé Zorglondine qui a été retiré";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WebHouse> StartAsync(AnsweringPlatform? platform = null, int triesPerMinute = 1000)
    {
        WebHouse house = await WebHouse.StartAsync(
            new() { ["Appeals:TriesPerMinute"] = triesPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            services => services.AddSingleton<IFeedClients>(platform ?? new AnsweringPlatform()));
        await house.Db.Set<Group>().ExecuteUpdateAsync(set => set.SetProperty(g => g.DryRun, false), Token);
        return house;
    }

    /// <summary>A comment that a person decided on, carried out and stated.</summary>
    public static async Task<Restricted> RestrictAsync(
        this WebHouse house, string deciderId, DecisionOutcome outcome = DecisionOutcome.Remove, string text = Text, long? batchId = null)
    {
        Item post = house.Seed.Item("Une publication inventée");
        Item item = house.Seed.Item(text, parent: post);
        Flag flag = house.Seed.Flag(item, findings: [Seed.Finding(Grounds.Appearance, 0, 5), Seed.Finding(IdentifierTypes.Place, 6, 7)]);
        NewDecision request = new(flag.Id, 1, outcome, Grounds.Appearance, "Une note pour nous", deciderId)
        {
            Message = outcome == DecisionOutcome.AskEdit ? "Merci de retirer la première phrase." : null,
            BatchId = batchId,
        };
        DeskResult decided = await house.Services.GetRequiredService<ReviewDesk>().DecideAsync(request, Token);
        Assert.Equal(DeskStatus.Done, decided.Status);
        await house.PassAsync();
        Statement statement = await house.Db.Set<Statement>().AsNoTracking().SingleAsync(s => s.DecisionId == decided.Decision!.Id, Token);
        string token = house.Services.GetRequiredService<AppealLinks>().TokenOf(statement.DecisionId, statement.LinkSeed);
        return new Restricted(flag.Id, decided.Decision!.Id, token);
    }

    /// <summary>Lets the undo windows pass and the stages run.</summary>
    public static async Task PassAsync(this WebHouse house)
    {
        house.Time.Advance(TimeSpan.FromMinutes(2));
        foreach (string stage in new[] { "act", "act", "state", "appeal" })
        {
            await house.Services.GetServices<IStage>().Single(s => s.Name == stage).RunAsync(Token);
        }
    }

    /// <summary>Opens the author's page and sends the form.</summary>
    public static async Task<IDocument> AppealAsync(this Visitor author, string token, string words)
    {
        IDocument page = await author.OpenAsync($"/appeal/{token}");
        using HttpResponseMessage answer = await author.PressAsync(page, "form[action^='/appeal/'] button", ("words", words));
        return await Visitor.ReadAsync(answer);
    }

    /// <summary>Opens the team's page and presses a button.</summary>
    public static async Task<IDocument> RuleAsync(this Visitor judge, long appealId, string outcome, string reason)
    {
        IDocument page = await judge.OpenAsync($"/appeals/{appealId}");
        using HttpResponseMessage answer = await judge.PressAsync(page, $"button[value={outcome}]", ("reason", reason));
        return await judge.FollowAsync(answer);
    }

    public static Task<List<Appeal>> AppealsAsync(this WebHouse house) =>
        house.Db.Set<Appeal>().AsNoTracking().Include(a => a.Decision.Flag).OrderBy(a => a.Id).ToListAsync(Token);

    public static string MainOf(IDocument page) => page.QuerySelector("main")!.TextContent;
}

/// <summary>A restricted message.</summary>
internal sealed record Restricted(long FlagId, long DecisionId, string Token);
