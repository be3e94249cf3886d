using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Tests.Web.Security;

/// <summary>No page or endpoint without its role: everything that runs stands in <c>routes.txt</c>, and answers as it says there.</summary>
public sealed class RouteTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routes_EveryOneThatRuns_HasALineAndEveryLineRuns()
    {
        await using WebHouse house = await WebHouse.StartAsync();
        string[] running = [.. RouteLine.Running(house.Services.GetRequiredService<EndpointDataSource>()).Select(line => line.ToString())];
        string[] table = [.. RouteLine.ReadTable().Select(line => line.ToString())];

        string missing = string.Join('\n', running.Except(table, StringComparer.Ordinal));
        string stale = string.Join('\n', table.Except(running, StringComparer.Ordinal));

        Assert.True(missing.Length == 0, $"""
            These addresses have no line in tests/Bot.Tests/Web/Security/routes.txt. Add one line each: what stands here, then the
            least role that opens it (reader, moderator, owner; open or secret only when a stranger must come in), and give the
            page or endpoint that policy:
            {missing}
            """);
        Assert.True(stale.Length == 0, $"These lines of routes.txt name addresses that do not run any more; remove them:\n{stale}");
        Assert.Equal(table.Length, table.Distinct(StringComparer.Ordinal).Count());
        Assert.All(RouteLine.ReadTable(), line => Assert.True(line.Role is not null || line.Least is RouteLine.Open or RouteLine.Secret, line.ToString()));
    }

    [Fact]
    public async Task Routes_ForAStranger_OpenOnlyWhatTheTableSays()
    {
        await using WebHouse house = await StartAsync();
        using Visitor stranger = house.Visitor();
        List<string> wrong = [];
        foreach ((RouteLine line, string method) in Calls())
        {
            using HttpResponseMessage answer = await stranger.CallAsync(method, line.Concrete, await TokenAsync(stranger, "/sign-in"));
            if (IsTurnedAway(answer) != line.Role is not null || (int)answer.StatusCode >= 500)
            {
                wrong.Add($"{method} {line.Pattern} ({line.Least}): {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\n{house.Errors}");
    }

    [Theory]
    [InlineData(nameof(Role.Reader))]
    [InlineData(nameof(Role.Moderator))]
    [InlineData(nameof(Role.Owner))]
    public async Task Routes_ForARole_AnswerAsTheTableSays(string name)
    {
        Role role = Enum.Parse<Role>(name);
        await using WebHouse house = await StartAsync();
        await house.MakeAdminAsync("Autre");
        Visitor person = await house.AdminAsync("Claire", "fr", role);
        List<string> wrong = [];
        foreach ((RouteLine line, string method) in Calls())
        {
            using HttpResponseMessage answer = await person.CallAsync(method, line.Concrete, await TokenAsync(person, "/account"));
            bool refused = answer.StatusCode == HttpStatusCode.Forbidden;
            if (refused != line.Role > role || (line.Role is not null && IsTurnedAway(answer)) || (int)answer.StatusCode >= 500)
            {
                wrong.Add($"{method} {line.Pattern} ({line.Least}): {(int)answer.StatusCode} {answer.Headers.Location}");
            }

            if (!await IsSignedInAsync(person))
            {
                person.Dispose();
                person = house.Visitor("fr");
                await person.SignInAsync(WebHouse.EmailOf("Claire"), WebHouse.Password);
            }
        }

        person.Dispose();
        Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\n{house.Errors}");
    }

    [Fact]
    public async Task Posts_WithoutAToken_AreRefusedAndChangeNothing()
    {
        await using WebHouse house = await StartAsync();
        Flag flag = house.Seed.Flag(house.Seed.Item("Texte inventé."));
        using Visitor owner = await house.AdminAsync("Claire", "fr");
        int before = house.Db.Set<LogEntry>().Count();
        List<string> wrong = [];
        // The page that tells what went wrong draws itself as if it had been opened, whatever was sent.
        foreach ((RouteLine line, string method) in Calls().Where(call =>
            call.Method == "POST" && call.Line.Least != RouteLine.Secret && call.Line.Pattern != "/problem/{Code:int}"))
        {
            using HttpResponseMessage answer = await owner.CallAsync(method, line.Concrete, token: null, ("version", "1"), ("outcome", "remove"), ("name", "X"), ("reason", "origin"));
            if (answer.StatusCode != HttpStatusCode.BadRequest)
            {
                wrong.Add($"{method} {line.Pattern}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        await house.Db.Entry(flag).ReloadAsync(None);
        Assert.Equal(FlagState.Open, flag.State);
        Assert.Equal(before, house.Db.Set<LogEntry>().Count());
    }

    [Fact]
    public void Secrets_AreOnlyThoseOfMachines() =>
        Assert.Equal(
            ["POST /api/inbox/{group}", "GET /api/webhooks/{group}", "POST /api/webhooks/{group}"],
            RouteLine.ReadTable().Where(line => line.Least == RouteLine.Secret).Select(line => line.ToString()));

    private static Task<WebHouse> StartAsync() =>
        WebHouse.StartAsync(new() { ["Web:SignInTriesPerMinute"] = "1000", ["MemberReports:TriesPerMinute"] = "1000" });

    private static IEnumerable<(RouteLine Line, string Method)> Calls() =>
        RouteLine.ReadTable().SelectMany(line => line.Methods.Split(',').Select(method => (line, method)));

    /// <summary>Sent to sign in first, or refused for not having done so.</summary>
    private static bool IsTurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Unauthorized
        || (answer.Headers.Location is { } to && to.ToString().Contains("/sign-in?back=", StringComparison.Ordinal));

    private static async Task<bool> IsSignedInAsync(Visitor visitor)
    {
        using HttpResponseMessage answer = await visitor.GetAsync("/settings");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<string> TokenAsync(Visitor visitor, string path)
    {
        IDocument page = await visitor.OpenAsync(path);
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
