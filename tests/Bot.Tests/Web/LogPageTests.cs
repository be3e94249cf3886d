using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Web.LogBook;

namespace ModerationBot.Bot.Tests.Web;

public sealed class LogPageTests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds =>
    [
        .. typeof(LogKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(one => one.IsLiteral)
            .Select(one => (string)one.GetRawConstantValue()!),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kind_OfEveryEntry_HasANameAndASentenceInBothLanguages(string kind)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        IStringLocalizer<LogText> texts = house.Services.GetRequiredService<IStringLocalizer<LogText>>();
        List<string[]> parts = [];
        foreach (string language in new[] { "fr", "en" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.False(texts[$"Kind_{kind}"].ResourceNotFound, $"Kind_{kind} has no {language} text in LogText.");
            Assert.False(texts[$"Log_{kind}"].ResourceNotFound, $"Log_{kind} has no {language} text in LogText.");
            parts.Add([.. Regex.Matches(texts[$"Log_{kind}"], @"\{\w+\}").Select(m => m.Value).Order(StringComparer.Ordinal)]);
        }

        Assert.Equal(parts[0], parts[1]);
    }

    [Theory]
    [InlineData("fr", "Claire a retiré l’élément", "Le programme")]
    [InlineData("en", "Claire removed item", "The program")]
    public async Task Log_ADecision_IsToldByNameWithALinkToItsItem(string language, string sentence, string program)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        string claire = await house.MakeAdminAsync("Claire");
        await AppendAsync(house, (LogKinds.DecisionMade, Payload(("flag", flag.Id), ("outcome", "remove"), ("reason", "origin"), ("actor", claire))));
        using Visitor rita = await house.AdminAsync("Rita", language, Role.Reader);

        IDocument page = await rita.OpenAsync("/log");

        IElement line = page.QuerySelectorAll(".log-day li").Single(li => li.TextContent.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal($"/items/{flag.Id}", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain(claire, line.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("select[name=person] option"), option => option.TextContent == program);
    }

    [Fact]
    public async Task Log_AnAppeal_IsToldByItsEndAndLeadsToIt()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string claire = await house.MakeAdminAsync("Claire");
        await AppendAsync(
            house,
            (LogKinds.StatementSent, Payload(("decision", 4), ("delivery", "posted"))),
            (LogKinds.AppealDecided, Payload(("appeal", 3), ("decision", 4), ("state", "overturned"), ("actor", claire))));
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument page = await rita.OpenAsync("/log");

        Assert.Contains("Claire a renversé la décision 4 après contestation.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("remis (en réponse au message)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/appeals/3", "/statements/4"], page.QuerySelectorAll(".log-day a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Log_MoreThanAPage_IsReadToItsEndWithoutAGap()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        await FillAsync(house, 120);
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        List<long> numbers = [];
        string? next = "/log";
        while (next is not null)
        {
            IDocument page = await rita.OpenAsync(next);
            numbers.AddRange(page.QuerySelectorAll(".log-number").Select(n => long.Parse(n.TextContent[3..], CultureInfo.InvariantCulture)));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => (long)n).Reverse(), numbers);
        Assert.True(numbers.Count >= 121);
    }

    [Fact]
    public async Task Log_Filters_ShowTheirKindPersonAndDayAlone()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string claire = await house.MakeAdminAsync("Claire");
        await AppendAsync(house, (LogKinds.ReportMade, Payload(("group", "essai"), ("week", "2026-W47"))));
        house.Time.Advance(TimeSpan.FromDays(2));
        await AppendAsync(house, (LogKinds.ItemOpened, Payload(("flag", 1), ("actor", claire))), (LogKinds.TextErased, Payload(("revisions", 3))));
        string day = TimeZoneInfo.ConvertTime(house.Time.GetUtcNow(), house.Services.GetRequiredService<LogReader>().Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        Assert.Equal(["Le rapport de la semaine 2026-W47"], await SentencesAsync(rita, "/log?kind=report_made"));
        Assert.Equal(["Claire a ouvert l’élément 1."], await SentencesAsync(rita, $"/log?person={claire}"));
        Assert.DoesNotContain(await SentencesAsync(rita, $"/log?day={day}"), s => s.StartsWith("Le rapport", StringComparison.Ordinal));
        Assert.Contains(await SentencesAsync(rita, "/log?person=program"), s => s.StartsWith("3 textes", StringComparison.Ordinal));
        Assert.Empty(await SentencesAsync(rita, $"/log?day={day}&kind=report_made"));
        Assert.Empty(await SentencesAsync(rita, "/log?day=1999-01-01"));
        Assert.NotEmpty(await SentencesAsync(rita, "/log?day=demain&before=x"));
    }

    [Fact]
    public async Task Log_AnErasedAndADamagedEntry_AreShownAsSuch()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        await FillAsync(house, 3);
        await house.Db.Database.ExecuteSqlRawAsync("UPDATE decision_log SET Payload = NULL, Salt = NULL WHERE Sequence = 1", Token);
        await house.Db.Database.ExecuteSqlRawAsync("UPDATE decision_log SET Payload = '<script>' WHERE Sequence = 2", Token);
        using Visitor claire = await house.AdminAsync("Claire");

        IReadOnlyList<string> sentences = await SentencesAsync(claire, "/log");
        IDocument check = await Visitor.ReadAsync(await claire.PressAsync(await claire.OpenAsync("/log"), "form[action='/log/check'] button"));

        Assert.Contains(sentences, s => s.Contains("effacés au bout du délai", StringComparison.Ordinal));
        Assert.Contains("n° 2", WebUtility.HtmlDecode(check.QuerySelector("[role=alert]")!.TextContent).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AWholeLog_ShowsItsHeadAndItsLength()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        await FillAsync(house, 5);
        using Visitor mona = await house.AdminAsync("Mona", "fr", Role.Moderator);

        IDocument page = await Visitor.ReadAsync(await mona.PressAsync(await mona.OpenAsync("/log"), "form[action='/log/check'] button"));

        LogCheck check = await house.Services.GetRequiredService<LogVerifier>().VerifyAsync(Token);
        Assert.Equal(check.HeadHash, page.QuerySelector("input.hash")!.GetAttribute("value"));
        Assert.Contains(check.Entries.ToString(CultureInfo.InvariantCulture), page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AReader_IsRefused()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);

        IDocument page = await rita.OpenAsync("/log");
        using HttpResponseMessage check = await rita.GetAsync("/log/check");
        using HttpResponseMessage export = await rita.PostAsync("/log/export", ("format", "json"));

        Assert.Null(page.QuerySelector("form[action='/log/check']"));
        Assert.Null(page.QuerySelector("form[action='/log/export']"));
        Assert.NotEqual(HttpStatusCode.OK, check.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, export.StatusCode);
    }

    [Fact]
    public async Task Export_Json_HoldsWhatTheChainCoversAndIsNoted()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        await FillAsync(house, 7);
        using Visitor owner = await house.AdminAsync("Claire");

        using HttpResponseMessage file = await ExportAsync(owner, "json");
        using JsonDocument json = JsonDocument.Parse(await file.Content.ReadAsStringAsync(Token));

        string previous = LogHash.Genesis;
        foreach (JsonElement entry in json.RootElement.EnumerateArray())
        {
            string digest = LogHash.OfPayload(Convert.FromBase64String(entry.GetProperty("salt").GetString()!), entry.GetProperty("payload").GetString()!);
            Assert.Equal(digest, entry.GetProperty("payloadDigest").GetString());
            previous = LogHash.OfEntry(
                entry.GetProperty("sequence").GetInt64(), DateTimeOffset.FromUnixTimeMilliseconds(entry.GetProperty("at").GetInt64()),
                entry.GetProperty("kind").GetString()!, digest, previous);
            Assert.Equal(previous, entry.GetProperty("hash").GetString());
        }

        LogEntry last = await house.Db.Set<LogEntry>().AsNoTracking().OrderBy(e => e.Sequence).LastAsync(Token);
        Assert.Equal(LogKinds.LogExported, last.Kind);
        Assert.Equal(last.Sequence - 1, json.RootElement.GetArrayLength());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\";\"x\")")]
    [InlineData("@SUM(1+1)")]
    [InlineData("+33 6\r\n=1+1")]
    [InlineData("  -2+3")]
    public async Task Export_Csv_RunsNoFormulaInANameThatSomebodyChose(string name)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string hostile = await house.MakeAdminAsync("Mallory");
        await using (AsyncServiceScope scope = house.Services.CreateAsyncScope())
        {
            SignInDb accounts = scope.ServiceProvider.GetRequiredService<SignInDb>();
            (await accounts.Users.SingleAsync(u => u.Id == hostile, Token)).DisplayName = name;
            await accounts.SaveChangesAsync(Token);
        }

        await AppendAsync(house, (LogKinds.ItemOpened, Payload(("flag", 1), ("actor", hostile))));
        using Visitor owner = await house.AdminAsync("Claire");

        using HttpResponseMessage file = await ExportAsync(owner, "csv");
        string csv = await file.Content.ReadAsStringAsync(Token);

        Assert.Contains("item_opened", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|,|\")\\s*[=+@-](HYPERLINK|SUM|33|1|2)", csv);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("")]
    public async Task Export_AnotherFormat_IsRefusedAndNotNoted(string format)
    {
        await using WebHouse house = await WebHouse.StartAsync();
        using Visitor owner = await house.AdminAsync("Claire");
        IDocument page = await owner.OpenAsync("/log");

        using HttpResponseMessage answer = await owner.PressAsync(page, "form[action='/log/export'] button", ("format", format));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await house.Db.Set<LogEntry>().AnyAsync(e => e.Kind == LogKinds.LogExported, Token));
    }

    [Fact]
    public async Task Log_WithTwoHundredThousandEntries_OpensQuicklyWhateverTheFilter()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string claire = await house.MakeAdminAsync("Claire");
        string rare = await house.MakeAdminAsync("Rose");
        await FillFastAsync(house, 200_000, claire, rare);
        using Visitor rita = await house.AdminAsync("Rita", "fr", Role.Reader);
        foreach (string path in new[]
        {
            "/log", "/log?before=100000", "/log?kind=report_made", $"/log?person={rare}", $"/log?person={claire}&kind=report_made", "/log?person=program",
            "/log?day=2026-03-01", "/log?day=2026-03-01&kind=report_made",
        })
        {
            await rita.OpenAsync(path);
            List<double> times = [];
            for (int i = 0; i < 5; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await rita.OpenAsync(path);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            times.Sort();
            output.WriteLine($"{path}: best {times[0]:F0} ms, median {times[2]:F0} ms, worst {times[^1]:F0} ms");
            // The best of five: other programs share the machine. A page that reads the whole table takes far longer.
            Assert.True(times[0] < 250, $"{path} took {times[0]:F0} ms at best; 250 ms is the limit.");
        }
    }

    private static async Task<HttpResponseMessage> ExportAsync(Visitor owner, string format)
    {
        IDocument page = await owner.OpenAsync("/log");
        HttpResponseMessage file = await owner.PressAsync(page, $"form[action='/log/export'] button[value={format}]");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        return file;
    }

    private static async Task<IReadOnlyList<string>> SentencesAsync(Visitor visitor, string path) =>
        [.. (await visitor.OpenAsync(path)).QuerySelectorAll(".log-day li > span:first-of-type").Select(s => Short(s.TextContent))];

    private static string Short(string sentence) => sentence.StartsWith("Le rapport", StringComparison.Ordinal) ? sentence[..33] : sentence;

    private static Dictionary<string, object?> Payload(params (string Key, object? Value)[] parts) => parts.ToDictionary(p => p.Key, p => p.Value);

    private static Task FillAsync(WebHouse house, int count) => AppendAsync(
        house, [.. Enumerable.Range(0, count).Select(i => (LogKinds.TextErased, Payload(("revisions", i))))]);

    private static async Task AppendAsync(WebHouse house, params (string Kind, Dictionary<string, object?> Payload)[] entries)
    {
        using IDbContextTransaction transaction = await house.Db.Database.BeginTransactionAsync(Token);
        foreach ((string kind, Dictionary<string, object?> payload) in entries)
        {
            await house.Services.GetRequiredService<IDecisionLog>().AppendAsync(house.Db, kind, payload, Token);
        }

        await house.Db.SaveChangesAsync(Token);
        await transaction.CommitAsync(Token);
        house.Db.ChangeTracker.Clear();
    }

    /// <summary>Rows as the log holds them, but for their hashes, which the page does not read.</summary>
    private static async Task FillFastAsync(WebHouse house, int count, string common, string rare)
    {
        long start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        StringBuilder sql = new();
        sql.Append(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
            INSERT INTO decision_log (Sequence, At, Kind, Payload, Salt, PayloadDigest, PreviousHash, Hash)
            SELECT i, {start} + i * 60000,
              CASE WHEN i % 20000 = 0 THEN 'report_made' WHEN i % 3 = 0 THEN 'flag_raised' ELSE 'item_opened' END,
              CASE WHEN i % 50000 = 7 THEN json_object('flag', i, 'actor', '{rare}')
                   WHEN i % 3 = 0 THEN json_object('item', i, 'group', 'essai', 'severity', 'High', 'categories', json_array('origin'))
                   ELSE json_object('flag', i, 'version', 1, 'actor', '{common}') END,
              randomblob(16), hex(randomblob(32)), hex(randomblob(32)), hex(randomblob(32)) FROM n
            """);
        await house.Db.Database.ExecuteSqlRawAsync(sql.ToString().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Token);
    }
}
