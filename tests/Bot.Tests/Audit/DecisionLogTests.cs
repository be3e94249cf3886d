using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Audit;

public sealed class DecisionLogTests
{
    private static async Task AppendAsync(House house, int count)
    {
        await using ModerationDb db = house.Open();
        await using IDbContextTransaction transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        for (int i = 0; i < count; i++)
        {
            await house.Get<IDecisionLog>().AppendAsync(
                db, LogKinds.FlagRaised, new Dictionary<string, object?> { ["item"] = i }, TestContext.Current.CancellationToken);
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    private static Task<LogCheck> VerifyAsync(House house) => house.Get<LogVerifier>().VerifyAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Verify_WholeChain_GivesTheHeadHash()
    {
        await using House house = new();
        await AppendAsync(house, 3);
        await AppendAsync(house, 2);

        LogCheck check = await VerifyAsync(house);

        Assert.True(check.Whole);
        Assert.Equal(5, check.Entries);
        Assert.Equal(64, check.HeadHash!.Length);
    }

    [Theory]
    [InlineData("UPDATE decision_log SET Payload = '[9]' WHERE Sequence = 3", 3, "payload")]
    [InlineData("UPDATE decision_log SET Kind = 'action_done' WHERE Sequence = 2", 2, "hash")]
    [InlineData("UPDATE decision_log SET At = At + 1 WHERE Sequence = 4", 4, "hash")]
    [InlineData("DELETE FROM decision_log WHERE Sequence = 3", 3, "missing")]
    [InlineData("UPDATE decision_log SET Salt = NULL WHERE Sequence = 5", 5, "payload")]
    public async Task Verify_TamperedRow_NamesIt(string sql, long sequence, string fault)
    {
        await using House house = new();
        await AppendAsync(house, 5);
        await using (ModerationDb db = house.Open())
        {
            await db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
        }

        LogCheck check = await VerifyAsync(house);

        Assert.False(check.Whole);
        Assert.Equal(sequence, check.BrokenSequence);
        Assert.Equal(fault, check.Fault);
    }

    [Fact]
    public async Task Verify_ErasedPayload_KeepsTheChainWhole()
    {
        await using House house = new();
        await AppendAsync(house, 3);
        await using (ModerationDb db = house.Open())
        {
            await db.Database.ExecuteSqlRawAsync(
                "UPDATE decision_log SET Payload = NULL, Salt = NULL WHERE Sequence = 2", TestContext.Current.CancellationToken);
        }

        Assert.True((await VerifyAsync(house)).Whole);
    }

    [Fact]
    public async Task Append_WithoutTransaction_IsRefused()
    {
        await using House house = new();
        await using ModerationDb db = house.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Get<IDecisionLog>().AppendAsync(
            db, LogKinds.SignedIn, new Dictionary<string, object?>(), TestContext.Current.CancellationToken));
    }
}
