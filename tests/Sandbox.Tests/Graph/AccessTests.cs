using System.Security.Cryptography;
using System.Text;

namespace ModerationBot.Sandbox.Tests.Graph;

public sealed class AccessTests
{
    private const string Secret = "secret-of-the-tests";

    [Fact]
    public async Task Token_Wrong_IsCode190WithAChallenge()
    {
        await using var test = await TestGroup.StartAsync();

        var reply = await test.SendAsync(HttpMethod.Get, "me", token: "not-the-token");

        Assert.Equal((400, 190), (reply.Status, reply.Code));
        Assert.Contains("invalid_token", reply.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Missing_IsCode104()
    {
        await using var test = await TestGroup.StartAsync();

        using var answer = await test.Http.GetAsync("/v25.0/me", TestGroup.Cancel);

        Assert.Contains("\"code\":104", await answer.Content.ReadAsStringAsync(TestGroup.Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_InTheQuery_IsAcceptedAndCarriedToTheNextPage()
    {
        await using var test = await TestGroup.StartAsync();
        test.Group.AddPost("un cas");

        var text = await test.Http.GetStringAsync($"/v25.0/{test.Group.Id}/feed?access_token={TestGroup.Token}", TestGroup.Cancel);

        Assert.Contains($"access_token={TestGroup.Token}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_NotGiven_IsRandomAtEachStart()
    {
        var options = TestGroup.Quiet with { AccessToken = null };
        await using var one = await TestGroup.StartAsync(options);
        await using var two = await TestGroup.StartAsync(options);

        Assert.True(one.Server.AccessToken.Length >= 32);
        Assert.NotEqual(one.Server.AccessToken, two.Server.AccessToken);
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData("00ff", 100)]
    [InlineData("right", 0)]
    public async Task Proof_WithASecret_MustBeTheHmacOfTheToken(string? proof, int code)
    {
        await using var test = await TestGroup.StartAsync(TestGroup.Quiet with { AppSecret = Secret });
        var right = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(TestGroup.Token)));
        var query = proof is null ? "" : $"?appsecret_proof={(proof == "right" ? right : proof)}";

        var reply = await test.GetAsync($"me{query}");

        Assert.Equal(code, reply.Status == 200 ? 0 : reply.Code);
    }

    [Fact]
    public async Task Headers_CarryVersionAndAUsageThatGrows()
    {
        await using var test = await TestGroup.StartAsync();
        var first = await test.GetAsync("me");
        for (var i = 0; i < 120; i++)
        {
            await test.GetAsync("me");
        }

        var later = await test.GetAsync("me");

        Assert.Equal(TestGroup.Version, first.Headers["facebook-api-version"]);
        Assert.False(first.Headers.ContainsKey("x-app-usage"));
        Assert.Contains("\"call_count\":2", later.Headers["x-app-usage"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GroupId")]
    [InlineData("Port")]
    [InlineData("LivingInterval")]
    public async Task Start_SettingOutOfRange_NamesIt(string field)
    {
        var options = field switch
        {
            "GroupId" => TestGroup.Quiet with { GroupId = "le-divan" },
            "Port" => TestGroup.Quiet with { Port = 70_000 },
            _ => TestGroup.Quiet with { LivingInterval = TimeSpan.Zero },
        };

        var refused = await Assert.ThrowsAsync<System.ComponentModel.DataAnnotations.ValidationException>(
            () => TestGroup.StartAsync(options));

        Assert.Contains(field, refused.Message, StringComparison.Ordinal);
    }
}
