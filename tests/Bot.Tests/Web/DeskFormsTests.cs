using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Review;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Web;

/// <summary>The desk's forms over real pages: what each answer says, and two people at once.</summary>
public sealed class DeskFormsTests
{
    private const int Flags = 50;
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decide_TwoPeopleFiftyFlagsOverHttp_NoneTwiceNoneLostEveryLoserTold()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        long[] ids = [.. Enumerable.Range(0, Flags).Select(i => house.Seed.Flag(house.Seed.Item($"Texte inventé {i}.")).Id)];
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = await house.AdminAsync("Benoît", "en");

        Dictionary<long, string>[] told = await Task.WhenAll(
            Task.Run(() => DecideAllAsync(claire, ids, "remove")), Task.Run(() => DecideAllAsync(benoit, ids, "wrong")));

        List<Decision> rows = await house.Db.Set<Decision>().AsNoTracking().ToListAsync(None);
        Assert.Equal((Flags, Flags), (rows.Count, rows.Select(d => d.FlagId).Distinct().Count()));
        Assert.All(rows, row =>
        {
            int winner = row.Outcome == DecisionOutcome.Remove ? 0 : 1;
            Assert.DoesNotContain("notice=", told[winner][row.FlagId], StringComparison.Ordinal);
            Assert.Contains($"notice=already&flag={row.FlagId}", told[1 - winner][row.FlagId], StringComparison.Ordinal);
        });
        // The sentence that such an address shows names the winner.
        Decision mine = rows.FirstOrDefault(d => d.Outcome == DecisionOutcome.Remove) ?? rows[0];
        (Visitor loser, string name) = mine.Outcome == DecisionOutcome.Remove ? (benoit, "Claire") : (claire, "Benoît");
        Assert.StartsWith(name, await NoticeAsync(loser, $"/queue?notice=already&flag={mine.FlagId}"), StringComparison.Ordinal);
        Assert.Equal("", house.Errors);
    }

    [Theory]
    [InlineData("fr", "Claire regarde cet élément jusqu’à ")]
    [InlineData("en", "Claire is looking at this item until ")]
    public async Task Claim_OfAColleague_IsToldWithNameAndEnd(string language, string sentence)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire");
        using Visitor benoit = await house.AdminAsync("Benoît", language);
        await SendAsync(claire, $"/items/{flag.Id}/claim");

        string held = await SendAsync(benoit, $"/items/{flag.Id}/claim", ("back", "/queue"));
        string refused = await DecideAsync(benoit, flag, ("outcome", "remove"), ("reason", Grounds.Origin));
        string notice = await NoticeAsync(benoit, refused);
        string taken = await DecideAsync(benoit, flag, ("outcome", "remove"), ("reason", Grounds.Origin), ("takeover", "true"));

        Assert.Equal($"/queue?notice=claimed&flag={flag.Id}", held);
        Assert.Equal(held, refused);
        Assert.StartsWith(sentence, notice, StringComparison.Ordinal);
        Assert.Equal("/queue", taken);
    }

    [Fact]
    public async Task Decide_EachWordOfTheForm_GivesItsOutcome()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        string benoit = await house.MakeAdminAsync("Benoît");
        (string Word, DecisionOutcome Outcome, string Reason)[] words =
        [
            ("approve", DecisionOutcome.Approve, DecisionReasons.AcceptableInContext),
            ("wrong", DecisionOutcome.Approve, DecisionReasons.WrongFlag),
            ("remove", DecisionOutcome.Remove, Grounds.Age),
            ("ask", DecisionOutcome.AskEdit, Grounds.Age),
            ("escalate", DecisionOutcome.Escalate, Grounds.Age),
        ];
        foreach ((string word, DecisionOutcome outcome, string reason) in words)
        {
            Flag flag = house.Seed.Flag(house.Seed.Item($"Texte pour {word}."));

            string to = await DecideAsync(
                claire, flag, ("outcome", word), ("reason", Grounds.Age), ("message", "Pourriez-vous reformuler ?"), ("to", benoit), ("next", "/queue?page=2"));

            Decision row = await house.Db.Set<Decision>().AsNoTracking().SingleAsync(d => d.FlagId == flag.Id, None);
            Assert.Equal(("/queue?page=2", outcome, reason), (to, row.Outcome, row.Reason));
        }
    }

    [Theory]
    [InlineData("ask", "Bonjour […]", "placeholder", "[ ]")]
    [InlineData("ask", "", "message", "message")]
    [InlineData("hide", "", "unsupported", "plateforme")]
    [InlineData("escalate", "", "recipient", "transmettre")]
    [InlineData("skip", "", "skipped", "demain")]
    public async Task Decide_Refused_SaysWhyInAPlainSentence(string word, string message, string code, string part)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor claire = await house.AdminAsync("Claire", "fr");

        string to = await DecideAsync(claire, flag, ("outcome", word), ("reason", Grounds.Age), ("message", message));

        Assert.Equal($"/queue?notice={code}&flag={flag.Id}", to);
        Assert.Contains(part, await NoticeAsync(claire, to), StringComparison.Ordinal);
        Assert.False(await house.Db.Set<Decision>().AnyAsync(None));
    }

    [Fact]
    public async Task Approve_Critical_AsksASecondPersonOverTheSameForm()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."), Severity.Critical);
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        using Visitor benoit = await house.AdminAsync("Benoît", "fr");

        string first = await DecideAsync(claire, flag, ("outcome", "approve"));
        string same = await DecideAsync(claire, flag, ("outcome", "approve"), ("version", "2"));
        string stale = await DecideAsync(benoit, flag, ("outcome", "approve"));
        string told = await NoticeAsync(benoit, stale);
        string second = await DecideAsync(benoit, flag, ("outcome", "wrong"), ("version", "2"));

        Assert.Equal($"/queue?notice=proposed&flag={flag.Id}", first);
        Assert.Equal($"/queue?notice=second&flag={flag.Id}", same);
        Assert.StartsWith("Claire a proposé de garder cette publication aujourd’hui à ", told, StringComparison.Ordinal);
        Assert.Equal("/queue", second);
    }

    [Fact]
    public async Task Bulk_OverTheForm_SaysHowManyAndOneUndoTakesAllBack()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        long[] ids = [.. Enumerable.Range(0, 12).Select(i => house.Seed.Flag(house.Seed.Item($"Texte inventé {i}.")).Id)];
        using Visitor claire = await house.AdminAsync("Claire", "fr");
        using Visitor benoit = await house.AdminAsync("Benoît", "fr");
        await SendAsync(benoit, $"/items/{ids[0]}/claim");

        string to = await SendAsync(
            claire, "/bulk", ("flags", string.Join(',', ids[..6].Select(id => $"{id}:1"))), ("flags", string.Join(' ', ids[6..].Select(id => $"{id}:1"))),
            ("outcome", "remove"), ("reason", Grounds.Origin), ("back", "/queue"));
        IDocument page = await claire.OpenAsync(to);
        IDocument his = await benoit.OpenAsync(to);

        Assert.Equal("11 éléments décidés sur 12. regardés par un collègue : 1", page.QuerySelector(".notice")!.TextContent.Trim());
        Assert.Null(his.QuerySelector(".notice"));
        Assert.Equal("11 éléments retirés", Assert.Single(page.QuerySelectorAll(".undo-what")).TextContent);
        IDocument back = await claire.FollowAsync(await claire.PressAsync(page, "[data-undo] button"));
        Assert.StartsWith("Lot annulé", back.QuerySelector(".notice")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(back.QuerySelectorAll("[data-undo]"));
        Assert.Equal(12, await house.Db.Set<Flag>().CountAsync(f => f.State == FlagState.Open, None));
    }

    [Theory]
    [InlineData("flags", "7")]
    [InlineData("flags", "x:1")]
    [InlineData("outcome", "undo")]
    public async Task Bulk_FieldsThatCannotBeRead_AreABadRequest(string name, string value)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire");
        List<(string, string)> fields = [("flags", "1:1"), ("outcome", "remove"), ("reason", Grounds.Origin), await TokenAsync(claire)];
        fields.RemoveAll(f => f.Item1 == name);

        using HttpResponseMessage answer = await claire.PostAsync("/bulk", [.. fields, (name, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task EveryForm_WithoutTheRoleOrTheToken_ChangesNothing()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor reader = await house.AdminAsync("Lectrice", role: Role.Reader);
        using Visitor claire = await house.AdminAsync("Claire");
        (string, string) token = await TokenAsync(reader);
        string[] forms =
        [
            $"/items/{flag.Id}/decision", $"/items/{flag.Id}/claim", $"/items/{flag.Id}/release", $"/items/{flag.Id}/unskip",
            $"/items/{flag.Id}/restore", "/decisions/1/undo", "/bulk", "/batches/1/undo",
        ];

        foreach (string form in forms)
        {
            using HttpResponseMessage asReader = await reader.PostAsync(form, token, ("version", "1"), ("outcome", "remove"), ("reason", Grounds.Age), ("flags", $"{flag.Id}:1"));
            using HttpResponseMessage without = await claire.PostAsync(form, ("version", "1"), ("outcome", "remove"), ("reason", Grounds.Age), ("flags", $"{flag.Id}:1"));
            Assert.NotEqual(HttpStatusCode.OK, asReader.StatusCode);
            Assert.True(asReader.StatusCode == HttpStatusCode.Forbidden || asReader.Headers.Location is { } to && !to.ToString().StartsWith("/queue", StringComparison.Ordinal), form);
            Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        }

        Assert.False(await house.Db.Set<Decision>().AnyAsync(None));
        Assert.False(await house.Db.Set<Claim>().AnyAsync(None));
        Assert.False(await house.Db.Set<LogEntry>().AnyAsync(e => e.Kind == LogKinds.BatchStarted, None));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task EveryNotice_HasASentence(string language)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor claire = await house.AdminAsync("Claire", language);

        foreach (string code in Notices.All.Except([Notices.Batch]))
        {
            string sentence = await NoticeAsync(claire, $"/queue?notice={code}");
            Assert.DoesNotContain("Notice_", sentence, StringComparison.Ordinal);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        }
    }

    private static async Task<Dictionary<long, string>> DecideAllAsync(Visitor visitor, long[] ids, string outcome)
    {
        (string, string) token = await TokenAsync(visitor);
        Dictionary<long, string> told = [];
        foreach (long id in ids)
        {
            using HttpResponseMessage answer = await visitor.PostAsync(
                $"/items/{id}/decision", token, ("version", "1"), ("outcome", outcome), ("reason", Grounds.Origin), ("back", "/queue"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            told[id] = answer.Headers.Location!.ToString();
        }

        return told;
    }

    private static Task<string> DecideAsync(Visitor visitor, Flag flag, params (string Name, string Value)[] fields) =>
        SendAsync(visitor, $"/items/{flag.Id}/decision", fields.Any(f => f.Name == "version") ? fields : [("version", "1"), .. fields]);

    /// <summary>Sends a form and gives the address that it leads to.</summary>
    private static async Task<string> SendAsync(Visitor visitor, string path, params (string, string)[] fields)
    {
        using HttpResponseMessage answer = await visitor.PostAsync(path, [await TokenAsync(visitor), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<(string, string)> TokenAsync(Visitor visitor)
    {
        IElement field = (await visitor.OpenAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!;
        return ("__RequestVerificationToken", field.GetAttribute("value")!);
    }

    private static async Task<string> NoticeAsync(Visitor visitor, string path)
    {
        IElement notice = (await visitor.OpenAsync(path)).QuerySelector(".notice")!;
        notice.QuerySelector("a")?.Remove();
        return notice.TextContent.Trim();
    }
}
