using System.Diagnostics;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Feeds.Graph;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Feeds;

/// <summary>The small parts of the Graph client, by tables of examples.</summary>
public sealed class GraphPartsTests
{
    [Theory]
    [InlineData(1, FeedHealth.Unavailable)]
    [InlineData(2, FeedHealth.Unavailable)]
    [InlineData(3, FeedHealth.PermissionLost)]
    [InlineData(4, FeedHealth.Throttled)]
    [InlineData(10, FeedHealth.PermissionLost)]
    [InlineData(17, FeedHealth.Throttled)]
    [InlineData(32, FeedHealth.Throttled)]
    [InlineData(102, FeedHealth.TokenDead)]
    [InlineData(104, FeedHealth.TokenDead)]
    [InlineData(190, FeedHealth.TokenDead)]
    [InlineData(199, FeedHealth.Unavailable)]
    [InlineData(200, FeedHealth.PermissionLost)]
    [InlineData(299, FeedHealth.PermissionLost)]
    [InlineData(300, FeedHealth.Unavailable)]
    [InlineData(341, FeedHealth.Throttled)]
    [InlineData(368, FeedHealth.PermissionLost)]
    [InlineData(506, FeedHealth.Unavailable)]
    [InlineData(613, FeedHealth.Throttled)]
    [InlineData(80001, FeedHealth.Throttled)]
    [InlineData(99999, FeedHealth.Unavailable)]
    public void HealthOf_Code_IsTheStateItStandsFor(int code, string health) => Assert.Equal(health, GraphErrors.HealthOf(code));

    [Theory]
    [InlineData("""{"call_count":28,"total_cputime":25,"total_time":25}""", 28, null)]
    [InlineData("""{"call_count":10,"total_cputime":99.5,"total_time":25}""", 99.5, null)]
    [InlineData("""{"112":[{"type":"pages","call_count":1,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0}]}""", 1, null)]
    [InlineData("""{"112":[{"type":"pages","call_count":3,"estimated_time_to_regain_access":7},{"call_count":40}]}""", 40, 7)]
    [InlineData("""{"112":[{"estimated_time_to_regain_access":99999999}]}""", 0, 1440)]
    public void Usage_Readable_IsTheHighestShare(string text, double percent, int? minutes)
    {
        IReadOnlyList<GraphUsage> read = GraphUsage.Parse(text);

        Assert.Equal(percent, read.Max(usage => usage.Percent));
        Assert.Equal(minutes is { } wait ? TimeSpan.FromMinutes(wait) : null, read.Max(usage => usage.Regain));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"call_count":"many"}""")]
    [InlineData("""{"call_count":1e999}""")]
    [InlineData("""{"112":[null,5,"x"]}""")]
    public void Usage_Unreadable_IsNoAdvice(string text) => Assert.Empty(GraphUsage.Parse(text));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(79, 0)]
    [InlineData(80, 0)]
    [InlineData(90, 2_500)]
    [InlineData(99, 4_750)]
    public void Pause_GrowsAsTheQuotaFills(double percent, int milliseconds)
    {
        CallPace pace = new(ManualTime.AtNoon());
        pace.Note(new GraphUsage(percent, null));
        pace.Note(null);

        Assert.Equal(milliseconds, pace.Pause.TotalMilliseconds);
    }

    [Fact]
    public async Task WaitAsync_QuotaNearlyFull_ReallyWaits()
    {
        CallPace pace = new(TimeProvider.System);
        pace.Note(new GraphUsage(81, null));
        Stopwatch watch = Stopwatch.StartNew();

        await pace.WaitAsync(TestContext.Current.CancellationToken);

        Assert.InRange(watch.ElapsedMilliseconds, 200, 10_000);
    }

    [Theory]
    [InlineData("2020-01-16T14:03:36+0000", "2020-01-16T14:03:36Z")]
    [InlineData("2020-01-16T14:03:36+0130", "2020-01-16T12:33:36Z")]
    [InlineData("2020-01-16T14:03:36+01:00", "2020-01-16T13:03:36Z")]
    [InlineData("2020-01-16T14:03:36Z", "2020-01-16T14:03:36Z")]
    [InlineData("2020-01-16T14:03:36.250Z", "2020-01-16T14:03:36.250Z")]
    [InlineData("2020-01-16T14:03:36", "2020-01-16T14:03:36Z")]
    [InlineData("2020-01-16", "2020-01-16T00:00:00Z")]
    public void PlatformTime_Known_IsRead(string text, string expected)
    {
        Assert.True(PlatformTime.TryParse(text, out DateTimeOffset time));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), time);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("16/01/2020")]
    [InlineData("2020-13-01T00:00:00Z")]
    [InlineData("1579183416")]
    public void PlatformTime_Other_IsRefused(string? text) => Assert.False(PlatformTime.TryParse(text, out _));

    [Theory]
    [InlineData("77_5", true, "77_5")]
    [InlineData("77_5_9", false, "77_5")]
    [InlineData("5_9", false, "77_5")]
    public void Ids_TellPostsFromComments(string id, bool post, string thread)
    {
        Assert.Equal(post, GraphIds.IsPost("77", id));
        Assert.Equal(thread, post ? id : GraphIds.ThreadOf("77", id));
    }

    [Theory]
    [InlineData("77_5", true)]
    [InlineData("", false)]
    [InlineData("77_5,77_6", false)]
    [InlineData("77/../admin", false)]
    public void Ids_Askable_AreLettersDigitsAndUnderscores(string id, bool askable) => Assert.Equal(askable, GraphIds.IsAskable(id));

    [Fact]
    public void Cursor_HoldsTimesOnlyAndNoPagingToken()
    {
        GraphProgress progress = new(new GraphCursor(), 120);
        GraphFeedPage page = new([Thread("77_1", 1_000), Thread("77_2", 990)], "http://x.example/?__paging_token=secret&after=secret", 0);

        GraphRange? rest = progress.Handled(progress.Ranges[0], page, 2_000);

        Assert.Equal(new GraphRange(null, 990), rest);
        Assert.DoesNotContain("secret", progress.ToJson(), StringComparison.Ordinal);
        Assert.Equal((1_000, 990), (GraphCursor.Parse(progress.ToJson()).Time, GraphCursor.Parse(progress.ToJson()).Unread[0].Until));
    }

    [Fact]
    public void Cursor_ThreadOfARunningSecond_IsNotMarkedAsSeen()
    {
        GraphProgress progress = new(new GraphCursor(), 120);
        GraphThread settled = Thread("77_1", 1_000);
        GraphThread running = Thread("77_2", 1_008);

        progress.Handled(progress.Ranges[0], new GraphFeedPage([running, settled], null, 0), 1_010);

        Assert.Equal((true, false), (progress.IsSeen(settled), progress.IsSeen(running)));
    }

    [Fact]
    public void Cursor_SeenMarks_LeaveWithTheOverlapWindow()
    {
        GraphProgress progress = new(new GraphCursor { Time = 1_000, Seen = ["77_1@1000", "77_0@900"] }, 120);
        progress.Handled(progress.Ranges[0], new GraphFeedPage([Thread("77_2", 1_100)], null, 0), 5_000);

        Assert.Equal(["77_1@1000", "77_2@1100"], GraphCursor.Parse(progress.ToJson()).Seen);
    }

    [Fact]
    public void Cursor_ManyUnreadStretches_BecomeOneThatCoversThemAll()
    {
        GraphProgress progress = new(
            new GraphCursor { Time = 9_000, Unread = [.. Enumerable.Range(1, 17).Select(number => new GraphRange(number * 100, (number * 100) + 50))] },
            120);

        Assert.Equal([new GraphRange(100, 1_750)], GraphCursor.Parse(progress.ToJson()).Unread);
    }

    [Theory]
    [InlineData("v2.12", "https://graph.example/v2.12/")]
    [InlineData("v25.0", "https://graph.example/v25.0/")]
    public void Target_Root_HoldsTheVersionOfTheSettings(string version, string root) =>
        Assert.Equal(root, new GraphTarget(new Uri("https://graph.example/"), version, "77", "token", null).Root.AbsoluteUri);

    [Fact]
    public void Target_Proof_IsTheHmacOfTheTokenInLowerHex()
    {
        // echo -n token | openssl dgst -sha256 -hmac secret
        GraphTarget target = new(new Uri("https://graph.example/"), "v25.0", "77", "token", "secret");

        Assert.Equal("e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a", target.Proof);
    }

    private static GraphThread Thread(string id, long updated) => new(
        new FeedItem
        {
            PlatformId = id,
            Kind = ContentKind.Post,
            ThreadPlatformId = id,
            Text = "Un message",
            CreatedAt = DateTimeOffset.UnixEpoch,
        },
        updated,
        [],
        null);
}
