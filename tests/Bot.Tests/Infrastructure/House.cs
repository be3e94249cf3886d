using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Reports;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Infrastructure;

/// <summary>The stages over a real database, a clock that tests move, small detectors and a platform that counts calls.</summary>
internal sealed class House : IAsyncDisposable
{
    public const string GroupId = "divan";

    private readonly TestStore _store;

    public House(Action<IServiceCollection>? more = null)
    {
        _store = new TestStore(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton(WordDetector.Live());
            services.AddSingleton<IFeedClients>(Platform);
            services.AddAudit();
            services.AddSingleton<ThreadContext>().AddSingleton<ScreenStage>();
            services.AddSingleton<PolicyBook>().AddSingleton<Erasure>().AddSingleton<FlagStage>().AddSingleton<WaitStage>().AddSingleton<EraseStage>();
            services.AddSingleton<AlertComposer>().AddSingleton<FlagAlerts>().AddSingleton<BlindAlerts>()
                .AddSingleton<AlertSender>().AddSingleton<AlertStage>().AddSingleton<IAlertChannel, FolderChannel>();
            services.Configure<AlertsOptions>(_ => { });
            services.AddSingleton(Options.Create(new AlertsOptions { Recipients = ["claire@example.org"] })).AddSingleton<PageAddress>();
            services.AddActions();
            services.AddSingleton<ActStage>();
            services.AddSingleton<WeekReader>().AddSingleton<ReportShelf>().AddSingleton<ReportFormats>().AddSingleton<ReportRenderer>()
                .AddSingleton<ReportStage>();
            more?.Invoke(services);
        });
        using ModerationDb db = Open();
        db.Add(new Group { Id = GroupId, Name = "Le Divan", TimeZone = "Europe/Paris", Language = "fr", DryRun = false, HasFeed = true });
        db.SaveChanges();
    }

    public ManualTime Time { get; } = ManualTime.AtNoon();

    public CountingPlatform Platform { get; } = new();

    public string Folder => _store.Folder;

    public T Get<T>()
        where T : notnull => _store.Services.GetRequiredService<T>();

    public ServiceProvider Services => _store.Services;

    public ModerationDb Open() => _store.Open();

    /// <summary>Stores an item, or a new revision of it, as a poll does.</summary>
    public async Task<Item> PutAsync(string platformId, string text, string? parent = null, string? author = "u1", string group = GroupId)
    {
        await using ModerationDb db = Open();
        Item? item = await db.Set<Item>().SingleOrDefaultAsync(i => i.PlatformId == platformId && i.GroupId == group);
        if (item is null)
        {
            item = new Item
            {
                GroupId = group,
                PlatformId = platformId,
                Kind = parent is null ? ContentKind.Post : ContentKind.Comment,
                ParentPlatformId = parent,
                ThreadPlatformId = parent ?? platformId,
                AuthorPlatformId = author,
                AuthorNameCipher = _store.Protector.Protect("Docteur Inventé"),
                CreatedAt = Time.GetUtcNow(),
                SeenAt = Time.GetUtcNow(),
                ConfirmedAt = Time.GetUtcNow(),
            };
            db.Add(item);
        }

        item.LatestRevision++;
        item.Revisions.Add(new Revision
        {
            Number = item.LatestRevision,
            ContentHash = _store.Protector.Fingerprint(text),
            TextCipher = _store.Protector.Protect(text),
            Attachments = [],
            SeenAt = Time.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        return item;
    }

    /// <summary>Runs a stage until it has nothing left to do.</summary>
    public async Task<int> RunAsync<TStage>()
        where TStage : IStage
    {
        int total = 0;
        int carried;
        do
        {
            carried = await Get<TStage>().RunAsync(CancellationToken.None);
            total += carried;
        }
        while (carried > 0);
        return total;
    }

    public async Task JudgeAsync()
    {
        await RunAsync<ScreenStage>();
        await RunAsync<FlagStage>();
    }

    public async Task<Flag> FlagOfAsync(string platformId)
    {
        await using ModerationDb db = Open();
        return await db.Set<Flag>().Include(f => f.Item).SingleAsync(f => f.Item.PlatformId == platformId);
    }

    /// <summary>Decides as a person does, through the tables alone.</summary>
    public async Task<Decision> DecideAsync(Flag flag, DecisionOutcome outcome, string reason, int undoSeconds = 10)
    {
        await using ModerationDb db = Open();
        Flag row = await db.Set<Flag>().SingleAsync(f => f.Id == flag.Id);
        Decision decision = new()
        {
            FlagId = flag.Id,
            FlagVersion = row.Version,
            Outcome = outcome,
            Reason = reason,
            DecidedBy = "claire",
            DecidedAt = Time.GetUtcNow(),
            UndoUntil = Time.GetUtcNow().AddSeconds(undoSeconds),
        };
        row.State = FlagState.Decided;
        row.Version++;
        db.Add(decision);
        await db.SaveChangesAsync();
        return decision;
    }

    /// <summary>Changes the only flag behind everybody's back.</summary>
    public async Task ChangeFlagAsync(Action<Flag> change)
    {
        await using ModerationDb db = Open();
        change(await db.Set<Flag>().SingleAsync());
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
