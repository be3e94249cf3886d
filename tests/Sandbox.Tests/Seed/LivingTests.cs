using ModerationBot.Sandbox.Seed;

namespace ModerationBot.Sandbox.Tests.Seed;

public sealed class LivingTests
{
    private static readonly SandboxOptions Fast = TestGroup.Quiet with
    {
        Seed = true,
        Living = true,
        LivingInterval = TimeSpan.FromMilliseconds(10),
    };

    [Fact]
    public async Task Start_Seeded_SowsTheOpeningWithItsAges()
    {
        var clock = new ManualClock();
        await using var test = await TestGroup.StartAsync(TestGroup.Quiet with { Seed = true }, clock);

        Assert.Equal(SeedFiles.Opening.Count, test.Group.Items.Count);
        foreach (var line in SeedFiles.Opening)
        {
            var item = Assert.Single(test.Group.Items, item => item.SeedKey == line.Key);
            Assert.Equal(clock.GetUtcNow() - TimeSpan.FromMinutes(line.Minutes!.Value), item.CreatedAt);
        }
    }

    [Fact]
    public async Task Living_LeftAlone_BringsTheWholeReserveWithItsEditsAndDeletions()
    {
        await using var test = await TestGroup.StartAsync(Fast);
        var last = SeedFiles.Reserve[^1].Key;

        await WaitAsync(() => test.Group.Items.Any(item => item.SeedKey == last));

        var present = test.Group.Items.Where(item => item.SeedKey is not null).ToDictionary(item => item.SeedKey!);
        foreach (var line in SeedFiles.Reserve)
        {
            Assert.Equal(line.DeleteAfter is null, present.ContainsKey(line.Key));
        }

        var edited = SeedFiles.Opening.Concat(SeedFiles.Reserve).Where(line => line.Edit is not null).ToList();
        Assert.True(edited.Count >= 3);
        Assert.All(edited, line => Assert.Equal(line.Edit, present[line.Key].Message));
        Assert.All(edited, line => Assert.NotNull(present[line.Key].EditedAt));
    }

    [Fact]
    public async Task Living_ParentModerated_SkipsItsAnswersAndGoesOn()
    {
        await using var test = await TestGroup.StartAsync(Fast with { LivingInterval = TimeSpan.FromMilliseconds(30) });
        await WaitAsync(() => test.Group.Items.Any(item => item.SeedKey == "r-asthme"));
        test.Group.Delete(test.Group.Items.First(item => item.SeedKey == "r-asthme").Id);

        await WaitAsync(() => test.Group.Items.Any(item => item.SeedKey == "r-imagerie"));

        Assert.DoesNotContain(test.Group.Items, item => item.SeedKey is "r-asthme");
    }

    [Fact]
    public async Task Living_NotAskedFor_StaysQuiet()
    {
        await using var test = await TestGroup.StartAsync(Fast with { Living = false });

        await Task.Delay(TimeSpan.FromMilliseconds(150), TestGroup.Cancel);

        Assert.Equal(SeedFiles.Opening.Count, test.Group.Items.Count);
    }

    private static async Task WaitAsync(Func<bool> reached)
    {
        for (var i = 0; i < 1_000 && !reached(); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestGroup.Cancel);
        }

        Assert.True(reached(), "The group never came that far.");
    }
}
