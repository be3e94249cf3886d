using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Policies.Retiring;
using ModerationBot.Bot.Policies.Trying;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Tests.Policies;

/// <summary>Words tried on the texts that are still kept, and words taken out of what counts.</summary>
public sealed class TryingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_NewWords_CountOnKeptTextsAndShowAtMostThree()
    {
        await using PolicyWorld world = new();
        for (int i = 0; i < 5; i++)
        {
            await world.House.PutAsync($"p{i}", $"un gomer numéro {i}");
            await world.House.PutAsync($"c{i}", $"autre gomer {i}", parent: $"p{i}");
        }

        await world.House.PutAsync("m", "moche");
        await world.House.JudgeAsync();
        PolicySettings tried = PolicyWorld.Watching("gomer", "baleine") with { GroundsOff = [Grounds.Appearance] };

        WordTrialResult result = await world.Get<WordTrial>().RunAsync(House.GroupId, new(), tried, Token);

        // The comments without a flag were erased: only the posts and the flagged one are left to try on.
        Assert.Equal((6, 5, 1), (result.Tried, result.More, result.Fewer));
        Assert.Equal([("gomer", 5), ("baleine", 0)], result.Watch.Select(w => (w.Word, w.Texts)));
        Assert.Equal([true, true, false], result.Samples.Select(s => s.More));
        Assert.Contains(result.Samples[0].Pieces, piece => piece.Text == "gomer" && piece.Marks.Count > 0);
        Assert.NotNull(result.Samples[2].FlagId);
        Assert.Empty((await world.Get<WordTrial>().RunAsync("other", new(), tried, Token)).Samples);
    }

    [Fact]
    public async Task Note_Samples_AreLoggedByItemAndNeverByWord()
    {
        await using PolicyWorld world = new();
        await world.House.PutAsync("1", "un gomer");
        await world.House.JudgeAsync();
        WordTrialResult result = await world.Get<WordTrial>().RunAsync(House.GroupId, new(), PolicyWorld.Watching("gomer"), Token);

        await world.Get<SampleBook>().NoteAsync(House.GroupId, "claire", result.Samples, Token);
        await world.Get<SampleBook>().NoteAsync(House.GroupId, "claire", [], Token);

        await using ModerationDb db = world.House.Open();
        LogEntry entry = await db.Set<LogEntry>().SingleAsync(e => e.Kind == LogKinds.PolicySamplesSeen, Token);
        Assert.Contains($"[{result.Samples[0].ItemId}]", entry.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("gomer", entry.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retire_WrongFlag_MeasuresWhatItsWordsDid()
    {
        await using PolicyWorld world = new();
        await world.House.PutAsync("1", "le docteur Dupont");
        await world.House.PutAsync("2", "encore DUPONT");
        await world.House.PutAsync("3", "Dupont est moche");
        await world.House.PutAsync("4", "patient moche");
        await world.House.JudgeAsync();
        await world.House.DecideAsync(await world.House.FlagOfAsync("1"), DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        await world.House.DecideAsync(await world.House.FlagOfAsync("3"), DecisionOutcome.Remove, Grounds.Appearance);
        Flag wrong = await world.House.FlagOfAsync("1");

        RetireView view = await world.Get<RetireReader>().ReadAsync(wrong.Id, Token);

        Assert.Equal((RetireStatus.Ready, House.GroupId, 4), (view.Status, view.GroupId, view.Tried));
        RetirableTerm term = Assert.Single(view.Terms);
        Assert.Equal(("Dupont", 3, 1, 1, 2), (term.Term, term.Flags, term.Wrong, term.Right, term.Gone));
        Assert.Equal(0.5, term.WrongShare!.Value);
        Assert.True(term.WrongShare.Low < 0.2 && term.WrongShare.High > 0.8);
        Assert.Equal(RetireStatus.NotWrong, (await world.Get<RetireReader>().ReadAsync((await world.House.FlagOfAsync("3")).Id, Token)).Status);
        Assert.Equal(RetireStatus.NotWrong, (await world.Get<RetireReader>().ReadAsync((await world.House.FlagOfAsync("2")).Id, Token)).Status);
        Assert.Equal(RetireStatus.NotFound, (await world.Get<RetireReader>().ReadAsync(999, Token)).Status);
    }

    [Fact]
    public async Task Retire_TextThatIsErased_CannotBeRetired()
    {
        await using PolicyWorld world = new();
        await world.House.PutAsync("1", "Dupont");
        await world.House.JudgeAsync();
        Flag flag = await world.House.FlagOfAsync("1");
        await world.House.DecideAsync(flag, DecisionOutcome.Approve, DecisionReasons.WrongFlag);
        await world.House.ChangeFlagAsync(one => (one.State, one.ClosedAt) = (FlagState.Closed, world.House.Time.GetUtcNow()));
        world.House.Time.Advance(TimeSpan.FromDays(366));
        await world.House.RunAsync<EraseStage>();

        Assert.Equal(RetireStatus.Erased, (await world.Get<RetireReader>().ReadAsync(flag.Id, Token)).Status);
    }

    [Fact]
    public void With_WordUnderWatch_IsWatchedNoLonger()
    {
        PolicySettings settings = RetireReader.With(
            new() { WatchWords = [new("Gomer", ["gomers"]), new("baleine", ["baleines"])], AllowWords = [WordRule.Exactly("rue Dupont")] }, "baleines");
        PolicySettings twice = RetireReader.With(settings, "GOMÈR");

        Assert.Equal(["Gomer", "baleine"], settings.WatchWords.Select(w => w.Word));
        Assert.Equal(["gomers"], settings.WatchWords.SelectMany(w => w.Forms));
        Assert.Equal(["baleine"], twice.WatchWords.Select(w => w.Word));
        Assert.Equal(["rue Dupont", "baleines", "GOMÈR"], twice.AllowWords.Select(w => w.Word));
    }
}
