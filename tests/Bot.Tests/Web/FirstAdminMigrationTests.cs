using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ModerationBot.Bot.People;

namespace ModerationBot.Bot.Tests.Web;

public sealed class FirstAdminMigrationTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_AccountsFromBefore_TakesTheOldestForTheFirst()
    {
        await using SqliteConnection connection = new("Data Source=:memory:");
        await connection.OpenAsync(None);
        await using SignInDb db = new(new DbContextOptionsBuilder<SignInDb>().UseSqlite(connection).Options);
        IMigrator migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("Start", None);
        foreach (string id in new[] { "m", "z", "a" })
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO admins (Id, UserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
                VALUES ({id}, {id}, 0, 0, 0, 0, 0)
                """,
                None);
        }

        await migrator.MigrateAsync(cancellationToken: None);

        Assert.Equal("m", (await db.Users.SingleAsync(u => u.IsFirst, None)).Id);
        Assert.Equal(3, await db.Users.CountAsync(None));
    }
}
