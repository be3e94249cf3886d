using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Sandbox;

namespace ModerationBot.Bot.Tests.Kill;

/// <summary>A living platform, a deciding admin and the program that is killed again and again over one folder.</summary>
internal sealed class KillScene : IAsyncDisposable
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(25);
    private readonly DirectoryInfo _folder;
    private readonly Random _random = new(7);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<string> _posted = [];
    private readonly ConcurrentBag<string> _mustBeFlagged = [];
    private readonly int _port = BotProcess.FreePort();
    private readonly ServiceProvider _store;
    private readonly AdminClient _admin;
    private Task _feeding = Task.CompletedTask;
    private bool _signedIn;

    private KillScene(DirectoryInfo folder, SandboxServer sandbox)
    {
        _folder = folder;
        Sandbox = sandbox;
        _admin = new AdminClient(new Uri($"http://127.0.0.1:{_port}"));
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = DataFolder }).Build();
        _store = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(configuration).AddTables().AddAudit().BuildServiceProvider();
    }

    public SandboxServer Sandbox { get; }

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    public IReadOnlyCollection<string> Posted => _posted;

    public IReadOnlyCollection<string> MustBeFlagged => _mustBeFlagged;

    /// <summary>Kills by stage.</summary>
    public Dictionary<string, int> Kills { get; } = [];

    public static async Task<KillScene> StartAsync(CancellationToken cancellationToken)
    {
        SandboxServer sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Port = 0, Seed = false, Living = false }, TimeProvider.System, NullLoggerFactory.Instance, cancellationToken);
        KillScene scene = new(Directory.CreateTempSubdirectory("moderationbot-kill-"), sandbox);
        scene._feeding = Task.Run(() => scene.FeedAsync(scene._stop.Token), cancellationToken);
        return scene;
    }

    public ModerationDb Open() => _store.GetRequiredService<IDbContextFactory<ModerationDb>>().CreateDbContext();

    public Task<LogCheck> VerifyLogAsync(CancellationToken cancellationToken) =>
        _store.GetRequiredService<LogVerifier>().VerifyAsync(cancellationToken);

    /// <summary>Starts the program, waits until the stage is at work, and kills it a moment later, in its next batch.</summary>
    public async Task RunUntilKilledInAsync(string stage, TimeSpan longest)
    {
        if (stage == "report")
        {
            await AgeAsync();
        }

        using BotProcess bot = await StartBotAsync(longest);
        using CancellationTokenSource killed = new();
        // A flag that is decided at once is never told: where alerts are killed, the admin looks away.
        Task deciding = stage == "alert" ? Task.CompletedTask : DecideAsync(killed.Token);
        await WaitUntilAtWorkAsync(stage, bot, longest);
        await bot.KillAsync();
        await killed.CancelAsync();
        await deciding;
        Kills[stage] = Kills.GetValueOrDefault(stage) + 1;
    }

    /// <summary>
    /// Where a stage touches the outside world, the kill falls between that touch and the commit that tells of it; elsewhere
    /// in one of the batches that follow the first.
    /// </summary>
    private async Task WaitUntilAtWorkAsync(string stage, BotProcess bot, TimeSpan longest)
    {
        switch (stage)
        {
            case "poll":
                await WaitForGrowthAsync(() => Sandbox.Group.CallCounts.GetValueOrDefault("feed"), bot, longest);
                await Task.Delay(LongestDelay * _random.NextDouble(), CancellationToken.None);
                break;
            case "alert":
                await WaitForGrowthAsync(CountMails, bot, longest);
                break;
            case "act":
                await WaitForGrowthAsync(() => Sandbox.Group.ModerationCalls.Count, bot, longest);
                break;
            default:
                await bot.WaitForAsync(stage == "decide" ? "Decision on flag" : $"Stage {stage} carried", longest);
                await Task.Delay(LongestDelay * _random.NextDouble(), CancellationToken.None);
                break;
        }
    }

    private long CountMails()
    {
        string folder = Path.Combine(DataFolder, "alerts");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Length : 0;
    }

    private static async Task WaitForGrowthAsync(Func<long> count, BotProcess bot, TimeSpan longest)
    {
        long before = count();
        using CancellationTokenSource limit = new(longest);
        while (count() <= before)
        {
            Assert.False(bot.HasExited);
            await Task.Delay(TimeSpan.FromMilliseconds(1), limit.Token);
        }
    }

    /// <summary>Lets the program finish its work: no more posts, every flag decided, everything carried out.</summary>
    public async Task DrainAsync(TimeSpan longest)
    {
        await _stop.CancelAsync();
        await _feeding;
        using BotProcess bot = await StartBotAsync(longest);
        using CancellationTokenSource done = new(longest * 5);
        while (!await IsDrainedAsync(done.Token))
        {
            int decided = await _admin.DecideFirstPageAsync(done.Token);
            await Task.Delay(decided > 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(500), done.Token);
        }

        Assert.Equal(0, await bot.StopAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _feeding;
        await Sandbox.DisposeAsync();
        await _store.DisposeAsync();
        _admin.Dispose();
        _stop.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<BotProcess> StartBotAsync(TimeSpan longest)
    {
        BotProcess bot = BotProcess.Start(_folder.FullName, Settings());
        await bot.WaitForAsync("ModerationBot : http", longest);
        if (!_signedIn)
        {
            string link = (await bot.WaitForAsync(@"(http\S+/sign-in/first\S+)", longest)).Groups[1].Value;
            await _admin.SignInAsync(link);
            _signedIn = true;
        }

        return bot;
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["Web:Url"] = $"http://127.0.0.1:{_port}",
        ["Groups:0:LearnFromDecisions"] = "true",
        ["Groups:0:Feed:Kind"] = "graph",
        ["Groups:0:Feed:BaseUrl"] = Sandbox.Address.ToString(),
        ["Groups:0:Feed:PlatformGroupId"] = Sandbox.GroupId,
        ["Groups:0:Feed:AccessToken"] = Sandbox.AccessToken,
        ["Groups:0:Feed:PollSeconds"] = "1",
        ["Groups:0:Feed:OverlapSeconds"] = "5",
        ["Screening:BatchSize"] = "5",
        ["Review:UndoSeconds"] = "0",
        ["Alerts:BurstSeconds"] = "0",
        ["Alerts:InstantFrom"] = "Low",
        ["Serilog:MinimumLevel:Default"] = "Debug",
    };

    /// <summary>Posts and comments without end: every second one names a telephone of a patient and must be flagged.</summary>
    private async Task FeedAsync(CancellationToken cancellationToken)
    {
        string? post = null;
        for (int i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            bool flagged = i % 2 == 0;
            string text = flagged
                ? string.Create(CultureInfo.InvariantCulture, $"Ma patiente, Mme Kerjean, 06 39 98 {i / 100 % 100:00} {i % 100:00}, rappelez-la svp ({i})")
                : string.Create(CultureInfo.InvariantCulture, $"Merci pour le retour, bonne garde à tous ({i})");
            SandboxItem item = post is null || i % 5 == 0
                ? Sandbox.Group.AddPost(text)
                : Sandbox.Group.Find(post) is null ? Sandbox.Group.AddPost(text) : Sandbox.Group.AddComment(post, text);
            post = i % 5 == 0 ? item.Id : post;
            _posted.Add(item.Id);
            if (flagged)
            {
                _mustBeFlagged.Add(item.Id);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }
    }

    /// <summary>Decides until the program is killed; a request that a kill broke is no reason to stop.</summary>
    private async Task DecideAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _admin.DecideFirstPageAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
            {
                // The program was killed under the request, or is not up again: that is the point.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }
    }

    /// <summary>Makes one item old, so that the report stage has finished weeks to catch up on.</summary>
    private async Task AgeAsync()
    {
        await using ModerationDb db = Open();
        DateTimeOffset first = await db.Set<Item>().MinAsync(i => i.SeenAt);
        long oldest = await db.Set<Item>().Where(i => i.SeenAt == first).Select(i => i.Id).FirstAsync();
        DateTimeOffset older = first.AddDays(-70);
        await db.Set<Item>().Where(i => i.Id == oldest).ExecuteUpdateAsync(s => s.SetProperty(i => i.SeenAt, older));
    }

    private async Task<bool> IsDrainedAsync(CancellationToken cancellationToken)
    {
        await using ModerationDb db = Open();
        int stored = await db.Set<Item>().CountAsync(cancellationToken);
        return stored >= _posted.Count
            && !await db.Set<Revision>().AnyAsync(r => !db.Set<StoredVerdict>().Any(v => v.RevisionId == r.Id), cancellationToken)
            && !await db.Set<StoredVerdict>().AnyAsync(v => v.AppliedPolicy == null, cancellationToken)
            && !await db.Set<Flag>().AnyAsync(f => f.State != FlagState.Closed, cancellationToken)
            && !await db.Set<Alert>().AnyAsync(a => a.State != AlertState.Sent, cancellationToken);
    }
}
