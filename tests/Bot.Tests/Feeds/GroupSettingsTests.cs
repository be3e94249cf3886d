using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Sandbox;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Feeds;

public sealed class GroupSettingsTests
{
    [Fact]
    public void Groups_WellSet_AreReadWithTheirDefaults()
    {
        using ServiceProvider services = With();

        GroupOptions group = Assert.Single(services.GetRequiredService<IOptions<GroupsOptions>>().Value.Groups);

        Assert.Equal(("divan", "Europe/Paris", "fr", true), (group.Id, group.TimeZone, group.Language, group.DryRun));
        Assert.Equal((60, 120, 15, 14, 500), (
            group.Feed!.PollSeconds, group.Feed.OverlapSeconds, group.Feed.SweepMinutes, group.Feed.SweepDays, group.Feed.SweepItems));
    }

    [Fact]
    public void Groups_None_IsFine()
    {
        using ServiceProvider services = Build(new ConfigurationBuilder().Build());

        Assert.Empty(services.GetRequiredService<IOptions<GroupsOptions>>().Value.Groups);
    }

    [Theory]
    [InlineData("Groups:0:Id", "Le Divan", "Groups:0:Id:", "Le Divan")]
    [InlineData("Groups:0:Name", "", "Groups:0:Name:", "Value: ''")]
    [InlineData("Groups:0:TimeZone", "Mars/Olympus", "Groups:0:TimeZone", "Mars/Olympus")]
    [InlineData("Groups:0:Language", "de", "Groups:0:Language:", "'de'")]
    [InlineData("Groups:0:Feed:Kind", "myspace", "Groups:0:Feed:Kind must be one of page, graph", "'myspace'")]
    [InlineData("Groups:0:Feed:PollSeconds", "0", "between 1 and 3600", "'0'")]
    [InlineData("Groups:0:Feed:SweepItems", "5", "between 10 and 10000", "'5'")]
    [InlineData("Groups:0:Feed:ApiVersion", "latest", "Groups:0:Feed:ApiVersion:", "'latest'")]
    [InlineData("Groups:0:Feed:BaseUrl", null, "Groups:0:Feed:BaseUrl must be an absolute address", "none")]
    [InlineData("Groups:0:Feed:BaseUrl", "http://graph.example/", "Groups:0:Feed:BaseUrl must be https", "http")]
    [InlineData("Groups:0:Feed:PlatformGroupId", "77/feed", "Groups:0:Feed:PlatformGroupId", "77/feed")]
    [InlineData("Groups:0:Feed:AccessToken", null, "Groups:0:Feed:AccessToken must be set", "none")]
    [InlineData("Groups:0:Language", "", "Groups:0:Language:", "Value: ''")]
    [InlineData("Groups:0:Feed:ApiVersion", "", "Groups:0:Feed:ApiVersion:", "Value: ''")]
    [InlineData("Groups:0:Feed:BaseUrl", "https://graph.example/?x=1", "Groups:0:Feed:BaseUrl must be scheme, host and path only", "query")]
    [InlineData("Groups:0:Feed:BaseUrl", "https://a:b@graph.example/", "Groups:0:Feed:BaseUrl must be scheme, host and path only", "user")]
    [InlineData("Groups:0:DryRum", "false", "Groups:0 must hold only Id, Name", "'DryRum'")]
    [InlineData("Groups:0:Feed:Token", "the-access-token", "Groups:0:Feed must hold only Kind, BaseUrl", "'Token'")]
    [InlineData("Groups:0:Feed:Kind", "sandbox", "Groups:0:Feed:BaseUrl must be left out with Kind sandbox", "set")]
    [InlineData("Groups:0:Feed:Kind", "sandbox", "Groups:0:Feed:PlatformGroupId must be left out with Kind sandbox", "'1042000000000001'")]
    [InlineData("Groups:0:Feed:Kind", "sandbox", "Groups:0:Feed:AccessToken must be left out with Kind sandbox", "set")]
    [InlineData("Groups:0:DiscriminationThreshold", "1.5", "Groups:0:DiscriminationThreshold:", "'1.5'")]
    [InlineData("Groups:0:DiscriminationThreshold", "1.5", "between 0 and 1", "'1.5'")]
    [InlineData("Groups:0:CategoryThresholds:age", "-0.1", "Groups:0:CategoryThresholds:age: must be 0 to 1", "-0.1")]
    [InlineData("Groups:0:CategoryThresholds:age", "NaN", "Groups:0:CategoryThresholds:age: must be 0 to 1", "NaN")]
    [InlineData("Groups:0:CategoryThresholds:beauty", "0.4", "there is no such category", "Groups:0:CategoryThresholds:beauty")]
    [InlineData("Groups:1:Id", "divan", "Id must be unique", "'divan' is used 2 times")]
    public void Groups_BadlySet_AreRefusedWithFieldLimitAndValue(string key, string? value, string named, string quoted)
    {
        using ServiceProvider services = With(new KeyValuePair<string, string?>(key, value));

        OptionsValidationException refused =
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<GroupsOptions>>().Value);

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Contains(quoted, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-access-token", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PlatformGroupId", "divan", "PlatformGroupId must be empty or the number of a category", "'divan'")]
    [InlineData("User", "", "User must be the login", "none")]
    [InlineData("User", "bot:admin", "User must be the login", "'bot:admin'")]
    [InlineData("AccessToken", "", "AccessToken must be set", "none")]
    [InlineData("BaseUrl", "http://divan.example/", "BaseUrl must be https", "http")]
    public void Check_WordPress_NamesFieldLimitAndValue(string field, string value, string named, string quoted)
    {
        using ServiceProvider services = With(
            new("Groups:0:Feed:Kind", "wordpress"),
            new("Groups:0:Feed:User", "bot"),
            new("Groups:0:Feed:PlatformGroupId", "12"),
            new($"Groups:0:Feed:{field}", value));

        OptionsValidationException refused =
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<GroupsOptions>>().Value);

        Assert.Contains(named, Assert.Single(refused.Failures), StringComparison.Ordinal);
        Assert.Contains(quoted, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_ManyFaults_AreAllNamedAtOnce()
    {
        using ServiceProvider services = With(
            new("Groups:0:Language", "de"), new("Groups:0:TimeZone", "Nowhere"), new("Groups:0:Feed:PollSeconds", "0"));

        OptionsValidationException refused =
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<GroupsOptions>>().Value);

        Assert.Equal(3, refused.Failures.Count());
    }

    [Fact]
    public void Settings_Printed_TellNoSecret()
    {
        using ServiceProvider services = With();

        string printed = services.GetRequiredService<IOptions<GroupsOptions>>().Value.Groups[0].ToString();

        Assert.DoesNotContain("the-access-token", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_GivesEachGroupItsOneClient()
    {
        using ServiceProvider services = With();
        IFeedClients clients = services.GetRequiredService<IFeedClients>();

        Assert.NotNull(clients.Find("divan"));
        Assert.Same(clients.Find("divan"), clients.Find("divan"));
        Assert.Null(clients.Find("unknown"));
    }

    [Fact]
    public async Task Find_Sandbox_WaitsForItsAddressAndThenReads()
    {
        ManualTime time = ManualTime.AtNoon();
        await using var server = await FeedTestServices.SandboxAsync(time);
        string id = server.Group.AddPost("Un message").Id;
        using ServiceProvider services = Build(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Groups:0:Id", "demo"),
            new("Groups:0:Name", "Démonstration"),
            new("Groups:0:Feed:Kind", "sandbox"),
        ]).Build());
        Task<Reading> poll = Reading.PollAsync(services.GetRequiredService<IFeedClients>().Find("demo")!, null);

        Assert.False(poll.IsCompleted);
        services.GetRequiredService<SandboxAddress>().Started(new SandboxPlace(server.Address, server.GroupId, server.AccessToken));

        Assert.Equal([id], (await poll).Ids);
    }

    private static ServiceProvider With(params KeyValuePair<string, string?>[] changes)
    {
        Dictionary<string, string?> settings = new(
            FeedWorld.Settings(0, "divan", "https://graph.example/", "1042000000000001", "the-access-token"));
        foreach ((string key, string? value) in changes)
        {
            settings[key] = value;
        }

        return Build(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }

    private static ServiceProvider Build(IConfiguration configuration) =>
        new ServiceCollection().AddFeedsForTest(configuration, ManualTime.AtNoon()).BuildServiceProvider();
}
