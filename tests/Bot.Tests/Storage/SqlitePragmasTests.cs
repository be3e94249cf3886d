using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Tests.Infrastructure;

namespace ModerationBot.Bot.Tests.Storage;

public sealed class SqlitePragmasTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connection_TakenFromThePoolAgain_HasKeptItsSettings()
    {
        await using TestStore store = new();
        for (int turn = 0; turn < 3; turn++)
        {
            await using ModerationDb db = store.Open();
            // Each query takes a connection from the pool and gives it back.
            Assert.Equal(2, await ValueAsync(db, "PRAGMA synchronous"));
            Assert.Equal(1, await ValueAsync(db, "PRAGMA secure_delete"));
            Assert.Equal(1, await ValueAsync(db, "PRAGMA foreign_keys"));
            Assert.Equal(15_000, await ValueAsync(db, "PRAGMA busy_timeout"));
            Assert.Equal(-4096, await ValueAsync(db, "PRAGMA cache_size"));
        }
    }

    [Fact]
    public async Task Version_OfTheWatch_ChangesWithEachCommitOfAnotherConnectionOnly()
    {
        await using TestStore store = new();
        using ChangeWatch watch = new(Microsoft.Extensions.Options.Options.Create(new StorageOptions { Path = store.Folder }));
        long before = watch.Version();
        await using ModerationDb db = store.Open();
        _ = await db.Database.SqlQuery<long>($"""SELECT COUNT(*) AS "Value" FROM items""").SingleAsync(None);
        Assert.Equal(before, watch.Version());

        await db.Database.ExecuteSqlAsync($"""INSERT INTO groups ("Id", "Name", "TimeZone", "Language", "DryRun", "HasFeed") VALUES ('a', 'A', 'UTC', 'fr', 1, 0)""", None);

        Assert.NotEqual(before, watch.Version());
    }

    private static async Task<long> ValueAsync(ModerationDb db, string pragma)
    {
        await db.Database.OpenConnectionAsync(None);
        await using System.Data.Common.DbCommand command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Fixed words of this test.
        command.CommandText = pragma;
#pragma warning restore CA2100
        long value = (long)(await command.ExecuteScalarAsync(None))!;
        await db.Database.CloseConnectionAsync();
        return value;
    }
}
