using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Hosting;
using ModerationBot.Bot.Storage;
using ModerationBot.Bot.Web;

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
}
