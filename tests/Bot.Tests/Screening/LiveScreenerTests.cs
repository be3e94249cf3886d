using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Screening;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;
using ModerationBot.Detection.Discrimination;

namespace ModerationBot.Bot.Tests.Screening;

/// <summary>A learnt model takes over while the program runs.</summary>
public sealed class LiveScreenerTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public void Look_NewModel_JudgesFromThenOnUnderAnotherSet()
    {
        using ModelWorld world = new();
        string before = world.Live.Current.DetectorSet;
        world.Time.Advance(TimeSpan.FromHours(1));
        world.Put("vilain");

        Assert.True(world.Live.Look());

        Assert.True(world.Flags("Quel vilain brancard"));
        Assert.False(world.Flags("Quel moche brancard"));
        Assert.NotEqual(before, world.Live.Current.DetectorSet);
        Assert.True(world.Live.InUse.Learned);
        Assert.Matches(@"^words@1\+[0-9a-f]{12}$", world.Live.InUse.Label);
        Assert.Equal(world.Time.GetUtcNow(), world.Live.InUse.Since);
        Assert.Contains(world.Logs.All, line => line.Contains(world.Live.InUse.Label, StringComparison.Ordinal));
    }

    [Fact]
    public void Look_NothingNew_ChangesNothing()
    {
        using ModelWorld world = new();

        Assert.False(world.Live.Look());
        world.Put("vilain");
        world.Live.Look();
        Screener current = world.Live.Current;

        Assert.False(world.Live.Look());
        Assert.Same(current, world.Live.Current);
    }

    [Fact]
    public void Look_DamagedFile_KeepsTheModelInUseAndSaysSoOnce()
    {
        using ModelWorld world = new();
        world.Put("vilain");
        world.Live.Look();
        Screener learned = world.Live.Current;
        world.Put("PAS UN MODÈLE");

        Assert.False(world.Live.Look());
        Assert.False(world.Live.Look());

        Assert.Same(learned, world.Live.Current);
        Assert.Equal("damaged", world.Live.InUse.Refused);
        Assert.Single(world.Logs.All, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("damaged", StringComparison.Ordinal) && line.Contains(world.Live.InUse.Label, StringComparison.Ordinal));
        Assert.DoesNotContain(world.Logs.All, line => line.Contains("MODÈLE", StringComparison.Ordinal));
    }

    [Fact]
    public void Look_SoundFileAfterADamagedOne_IsTakenAndTheComplaintEnds()
    {
        using ModelWorld world = new();
        world.Put("PAS UN MODÈLE");
        world.Live.Look();
        Assert.False(world.Live.InUse.Learned);

        world.Put("vilain");

        Assert.True(world.Live.Look());
        Assert.Null(world.Live.InUse.Refused);
        Assert.True(world.Flags("vilain"));
    }

    [Fact]
    public void Look_ModelThatBreaksOnItsOwnExamples_IsRefused()
    {
        using ModelWorld world = new(_ => new BreakingDetector());
        world.Put("vilain");

        Assert.False(world.Live.Look());
        Assert.Equal("damaged", world.Live.InUse.Refused);
        Assert.True(world.Flags("moche"));
    }

    [Fact]
    public void Look_FileTakenAway_GivesTheModelOfTheProgramBack()
    {
        using ModelWorld world = new();
        world.Put("vilain");
        world.Live.Look();
        File.Delete(world.File);

        Assert.True(world.Live.Look());
        Assert.False(world.Live.InUse.Learned);
        Assert.True(world.Flags("moche"));
    }

    [Fact]
    public void Look_ModelForAnotherVersionOfTheProgram_IsNotTakenAndIsTold()
    {
        using ModelWorld world = new();
        world.Put("vilain", "99aa99aa99aa");

        Assert.False(world.Live.Look());
        Assert.True(world.Live.InUse.Outdated);

        world.Put("vilain");
        world.Live.Look();
        Assert.False(world.Live.InUse.Outdated);
    }

    [Fact]
    public void Look_HugeFile_IsRefusedUnread()
    {
        using ModelWorld world = new(_ => throw new InvalidOperationException("read"));
        Directory.CreateDirectory(Path.GetDirectoryName(world.File)!);
        using (FileStream file = File.Create(world.File))
        {
            file.SetLength((64L * 1024 * 1024) + 1);
        }

        Assert.False(world.Live.Look());
        Assert.Equal("too_large", world.Live.InUse.Refused);
    }

    [Fact]
    public void Read_RealModelWithOneByteChanged_IsRefused()
    {
        byte[] model = File.ReadAllBytes(Path.Combine(ScreeningServices.ModelsFolder, DiscriminationDetector.FileName));
        using ModelWorld world = new(file => DiscriminationDetector.Read(file));
        model[model.Length / 2] ^= 1;
        world.Put(model);
        Assert.False(world.Live.Look());
        Assert.Equal("damaged", world.Live.InUse.Refused);

        world.Put(model[..(model.Length / 2)]);
        Assert.False(world.Live.Look());
        Assert.Equal("damaged", world.Live.InUse.Refused);
    }

    [Fact]
    public async Task Look_WhileOthersJudge_GivesEachAWholeSet()
    {
        using ModelWorld world = new();
        ConcurrentDictionary<string, string> flaggedBySet = new();
        using CancellationTokenSource stop = new();
        Task[] judges = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Screener screener = world.Live.Current;
                string flagged = string.Concat(new[] { "moche", "vilain", "laid" }.Select(word => screener.Screen(new Content(word)).Flagged ? 1 : 0));
                Assert.Equal(flagged, flaggedBySet.GetOrAdd(screener.DetectorSet, flagged));
            }
        }, None))];

        for (int i = 0; i < 60; i++)
        {
            world.Put(i % 2 == 0 ? "vilain" : "laid");
            Assert.True(world.Live.Look());
        }

        await stop.CancelAsync();
        await Task.WhenAll(judges);
        Assert.All(flaggedBySet.Values, flagged => Assert.Contains(flagged, new[] { "100", "010", "001" }));
        Assert.Equal(flaggedBySet.Count, flaggedBySet.Values.Distinct().Count());
    }

    [Fact]
    public async Task Run_ModelsSwappedWhileStagesRun_LosesAndDoublesNothing()
    {
        const int Items = 250;
        using ModelWorld world = new();
        await using House house = new(services => services.AddSingleton(world.Live));
        for (int i = 0; i < Items; i++)
        {
            await house.PutAsync($"{i}", i % 2 == 0 ? "Quel moche et vilain brancard" : "Bonjour", parent: i % 5 == 0 ? null : "absent");
        }

        await house.Get<ScreenStage>().RunAsync(None);
        world.Put("vilain");
        world.Live.Look();
        Task stages = Task.Run(async () =>
        {
            while (await house.Get<ScreenStage>().RunAsync(None) + await house.Get<FlagStage>().RunAsync(None) > 0)
            {
            }
        }, None);
        for (int i = 0; !stages.IsCompleted && i < 6; i++)
        {
            world.Put(i % 2 == 0 ? "moche" : "vilain");
            world.Live.Look();
            await Task.Delay(20, None);
        }

        await stages;
        await house.JudgeAsync();

        await using ModerationDb db = house.Open();
        List<StoredVerdict> verdicts = await db.Set<StoredVerdict>().Include(v => v.Revision.Item).ToListAsync(None);
        Assert.Equal(verdicts.Count, verdicts.Select(v => (v.RevisionId, v.DetectorSet)).Distinct().Count());
        Assert.Equal(2, verdicts.Select(v => v.DetectorSet).Distinct().Count());
        Assert.Equal(Items, verdicts.Select(v => v.RevisionId).Distinct().Count());
        Assert.All(verdicts, v => Assert.NotNull(v.AppliedPolicy));
        Assert.All(verdicts, v => Assert.Matches(@"^words@1\+[0-9a-f]{12}$", v.Model!));
        List<Flag> flags = await db.Set<Flag>().Include(f => f.Item).Include(f => f.Verdict.Revision).ToListAsync(None);
        Assert.Equal(
            Enumerable.Range(0, Items).Where(i => i % 2 == 0).Select(i => $"{i}").Order(StringComparer.Ordinal),
            flags.Select(f => f.Item.PlatformId).Order(StringComparer.Ordinal));
        Assert.All(flags, f => Assert.NotNull(f.Verdict.Revision.TextCipher));
        // What still has its text was judged by the model that is in use now.
        string now = world.Live.Current.DetectorSet;
        Assert.All(flags, f => Assert.Contains(verdicts, v => v.RevisionId == f.Verdict.RevisionId && v.DetectorSet == now));
    }

    [Fact]
    public void Look_NewModel_LetsTheMemoryOfTheOldOneGo()
    {
        byte[] real = File.ReadAllBytes(Path.Combine(ScreeningServices.ModelsFolder, DiscriminationDetector.FileName));
        using ModelWorld world = new(_ => new NamedDetector(DiscriminationDetector.Read(real)));
        WeakReference old = TakeAndForget(world);
        Assert.True(old.IsAlive);

        world.Put("laid");
        world.Live.Look();
        for (int i = 0; i < 5 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        Assert.True(world.Live.InUse.Learned);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference TakeAndForget(ModelWorld world)
    {
        world.Put("vilain");
        world.Live.Look();
        return new WeakReference(NamedDetector.Last.TryGetTarget(out IDetector? detector) ? detector : null);
    }

    private sealed class BreakingDetector : IDetector
    {
        public DetectorCard Card { get; } = ModelWorld.DetectorOf("vilain"u8.ToArray()).Card;

        public DetectorResult Detect(Document document) => throw new InvalidOperationException("broken");
    }

    /// <summary>A real detector under the name of the test's; each one counts as another model.</summary>
    private sealed class NamedDetector : IDetector
    {
        private static int _made;
        private readonly DiscriminationDetector _inner;

        public NamedDetector(DiscriminationDetector inner)
        {
            _inner = inner;
            Card = inner.Card with { Name = "words", Model = $"{Interlocked.Increment(ref _made):x12}" };
            Last.SetTarget(inner);
        }

        public static WeakReference<IDetector> Last { get; } = new(null!);

        public DetectorCard Card { get; }

        public DetectorResult Detect(Document document) => _inner.Detect(document);
    }

    [Fact]
    public void Look_LoweredThreshold_TellsReasonsFromThereOnByTheSameModels()
    {
        ReasonsOptions reasons = new();
        Content mild = new("Les vieux ne comprennent jamais rien, on perd son temps.");
        LiveScreener live = new(
            Screener.Load(ScreeningServices.ModelsFolder, new ScreeningThresholds { ReasonsFrom = 1 }),
            new LearnedModel(Path.Combine(AppContext.BaseDirectory, "no-models"), "000000000000", "none.bin"),
            _ => throw new InvalidDataException("There is no learnt model."),
            TimeProvider.System,
            NullLogger<LiveScreener>.Instance,
            reasons);
        Screener before = live.Current;
        Assert.DoesNotContain(before.Screen(mild).Findings, finding => finding.Half == Half.Discrimination);
        Assert.False(live.Look());

        reasons.From = 0;

        Assert.True(live.Look());
        Assert.Equal(before.DetectorSet, live.Current.DetectorSet);
        Assert.Contains(live.Current.Screen(mild).Findings, finding => finding.Half == Half.Discrimination);
        Assert.False(live.Look());
    }
}
