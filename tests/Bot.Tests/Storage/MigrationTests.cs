using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.People;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void Models_HaveAMigrationForEveryChange()
    {
        using ModerationDb rows = new ModerationDbDesign().CreateDbContext([]);
        using SignInDb accounts = new SignInDbDesign().CreateDbContext([]);

        Assert.False(rows.Database.HasPendingModelChanges());
        Assert.False(accounts.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrate_EmptyDatabase_MakesTheTablesOfTheModel()
    {
        await using ModerationDb migrated = new(Options(), Tables.All);
        await migrated.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await migrated.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await using ModerationDb made = new(Options(), Tables.All);
        await made.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await made.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        Assert.Equal(await ColumnsAsync(made), await ColumnsAsync(migrated));
    }

    private static DbContextOptions<ModerationDb> Options() =>
        new DbContextOptionsBuilder<ModerationDb>().UseSqlite("Data Source=:memory:").Options;

    /// <summary>Every column of every table, and every index.</summary>
    private static Task<List<string>> ColumnsAsync(ModerationDb db) => db.Database.SqlQuery<string>(
        $"""
        SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk AS Value
        FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\' AND t.name NOT LIKE 'sqlite%'
        UNION SELECT 'index ' || name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'
        ORDER BY 1
        """).ToListAsync(TestContext.Current.CancellationToken);
}
