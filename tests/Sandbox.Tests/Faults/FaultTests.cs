using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ModerationBot.Sandbox.Tests.Faults;

public sealed class FaultTests
{
    private const string Feed = "1042000000000001/feed";

    [Theory]
    [InlineData(4)]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(613)]
    public async Task Throttle_NextTwo_ComesAs400ThenEnds(int code)
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.SetFaults(new SandboxFaults { Throttle = FaultRule.ForNext(2) with { Code = code } });

        var first = await test.GetAsync(Feed);
        var second = await test.GetAsync(Feed);

        Assert.Equal([(400, code), (400, code)], [(first.Status, first.Code), (second.Status, second.Code)]);
        Assert.True(first.Error.GetProperty("is_transient").GetBoolean());
        Assert.Contains($"#{code}", first.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.Equal(200, (await test.GetAsync(Feed)).Status);
    }

    [Fact]
    public async Task DeadToken_Always_IsCode190Expired()
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.SetFaults(new SandboxFaults { DeadToken = FaultRule.Always });

        var reply = await test.GetAsync(Feed);

        Assert.Equal((190, 463), (reply.Code, reply.Error.GetProperty("error_subcode").GetInt32()));
    }

    [Fact]
    public async Task Permission_ForDeletionsOnly_LetsReadingsThrough()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        test.Group.SetFaults(new SandboxFaults { Permission = FaultRule.Always with { Only = "delete" } });

        var refused = await test.SendAsync(HttpMethod.Delete, post.Id);

        Assert.Equal(10, refused.Code);
        Assert.NotNull(test.Group.Find(post.Id));
        Assert.Equal(200, (await test.GetAsync(Feed)).Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ServerError_Struck_Is500WithItsCode(int code)
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.SetFaults(new SandboxFaults { ServerError = FaultRule.ForNext(1) with { Code = code } });

        var reply = await test.GetAsync(Feed);

        Assert.Equal((500, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Malformed_Struck_IsA200ThatDoesNotParse()
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.AddPost("un cas");
        test.Group.SetFaults(new SandboxFaults { Malformed = FaultRule.ForNext(1) });

        var reply = await test.GetAsync(Feed);

        Assert.Equal(200, reply.Status);
        Assert.ThrowsAny<JsonException>(() => reply.Json);
    }

    [Fact]
    public async Task Slow_Struck_WaitsItsMilliseconds()
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.SetFaults(new SandboxFaults { Slow = FaultRule.ForNext(1) with { Milliseconds = 300 } });
        var watch = Stopwatch.StartNew();

        await test.GetAsync(Feed);

        Assert.True(watch.ElapsedMilliseconds >= 290, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Duplicates_Always_RepeatsThePageBeforesLastPost()
    {
        await using var test = await StartWithPostsAsync(10);
        test.Group.SetFaults(new SandboxFaults { Duplicates = FaultRule.Always });

        var seen = (await test.WalkAsync($"{Feed}?limit=4")).SelectMany(page => page).ToList();

        Assert.Equal(10, seen.Distinct().Count());
        Assert.True(seen.Count > 10);
    }

    [Fact]
    public async Task OutOfOrder_Always_ShufflesButLosesNothing()
    {
        await using var test = await StartWithPostsAsync(30);
        var calm = (await test.WalkAsync($"{Feed}?limit=10")).SelectMany(page => page).ToList();
        test.Group.SetFaults(new SandboxFaults { OutOfOrder = FaultRule.Always });

        var seen = (await test.WalkAsync($"{Feed}?limit=10")).SelectMany(page => page).ToList();

        Assert.NotEqual(calm, seen);
        Assert.Equal(calm.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DeleteBetweenPages_Once_TakesOnePostAndNoOtherIsMissed()
    {
        await using var test = await StartWithPostsAsync(10);
        test.Group.SetFaults(new SandboxFaults { DeleteBetweenPages = FaultRule.ForNext(1) });

        var seen = (await test.WalkAsync($"{Feed}?limit=4")).SelectMany(page => page).ToList();

        Assert.Equal(9, seen.Count);
        Assert.Equal(test.Group.Items.Select(item => item.Id).Reverse(), seen);
    }

    [Fact]
    public async Task EmptyFeed_Struck_IsA200WithoutPosts()
    {
        await using var test = await StartWithPostsAsync(3);
        test.Group.SetFaults(new SandboxFaults { EmptyFeed = FaultRule.ForNext(1) });

        Assert.Equal("{\"data\":[]}", (await test.GetAsync(Feed)).Text);
        Assert.NotEqual("{\"data\":[]}", (await test.GetAsync(Feed)).Text);
    }

    [Fact]
    public async Task WithoutAuthors_Always_LeavesFromOutEverywhere()
    {
        await using var test = await StartWithPostsAsync(3);
        test.Group.SetFaults(new SandboxFaults { WithoutAuthors = FaultRule.Always });

        var reply = await test.GetAsync($"{Feed}?fields=from,message,comments{{from}}");

        Assert.DoesNotContain("\"from\"", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probability_Half_StrikesTheSameCallsForTheSameSeed()
    {
        var first = await PatternAsync();
        var second = await PatternAsync();

        Assert.Equal(first, second);
        Assert.Contains(200, first);
        Assert.Contains(500, first);
    }

    [Fact]
    public async Task FaultsEndpoint_Posted_SetsSeveralAtOnceAndShowsThem()
    {
        await using var test = await TestGroup.StartAsync();

        var status = await PostFaultsAsync(test, """{"throttle":{"next":1,"code":17},"malformed":{"probability":1}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(17, test.Group.Faults.Throttle!.Code);
        Assert.Equal(1, test.Group.Faults.Malformed!.Probability);
        var shown = await test.Http.GetStringAsync("/sandbox/faults", TestGroup.Cancel);
        Assert.Contains("\"throttle\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetFaults_OutOfRange_NamesTheFault()
    {
        await using var test = await TestGroup.StartAsync();

        var refused = Assert.Throws<ArgumentException>(
            () => test.Group.SetFaults(new SandboxFaults { Slow = new FaultRule { Probability = -1 } }));

        Assert.Contains("slow", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"throttle":{"probability":2}}""")]
    [InlineData("""{"throttle":{"next":1,"only":"weather"}}""")]
    [InlineData("""{"earthquake":{"probability":1}}""")]
    [InlineData("""{"throttle":""")]
    [InlineData("null")]
    public async Task FaultsEndpoint_BadBody_ChangesNothing(string body)
    {
        await using var test = await TestGroup.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await PostFaultsAsync(test, body));
        Assert.Equal(new SandboxFaults(), test.Group.Faults);
    }

    [Fact]
    public async Task FaultsEndpoint_FormBody_IsRefused()
    {
        await using var test = await TestGroup.StartAsync();
        using var body = new FormUrlEncodedContent([new("throttle", "1")]);

        using var answer = await test.Http.PostAsync("/sandbox/faults", body, TestGroup.Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task CallsEndpoint_AfterCalls_CountsKindsAndListsWrites()
    {
        await using var test = await TestGroup.StartAsync();
        var post = test.Group.AddPost("un cas");
        await test.GetAsync(Feed);
        await test.GetAsync(test.Group.Id);
        await test.SendAsync(HttpMethod.Delete, post.Id);

        var report = JsonElement.Parse(await test.Http.GetStringAsync("/sandbox/calls", TestGroup.Cancel));

        Assert.Equal(1, report.GetProperty("counts").GetProperty("feed").GetInt32());
        Assert.Equal(1, report.GetProperty("counts").GetProperty("probe").GetInt32());
        var write = Assert.Single(report.GetProperty("moderation").EnumerateArray());
        Assert.Equal((post.Id, true), (write.GetProperty("objectId").GetString(), write.GetProperty("hadEffect").GetBoolean()));
    }

    private static async Task<TestGroup> StartWithPostsAsync(int count)
    {
        var test = await TestGroup.StartAsync();
        for (var i = 0; i < count; i++)
        {
            test.Group.AddPost($"post {i}");
        }

        return test;
    }

    private static async Task<List<int>> PatternAsync()
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.SetFaults(new SandboxFaults { ServerError = new FaultRule { Probability = 0.5 } });
        var statuses = new List<int>();
        for (var i = 0; i < 20; i++)
        {
            statuses.Add((await test.GetAsync(Feed)).Status);
        }

        return statuses;
    }

    private static async Task<HttpStatusCode> PostFaultsAsync(TestGroup test, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await test.Http.PostAsync("/sandbox/faults", body, TestGroup.Cancel);
        return answer.StatusCode;
    }
}
