using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Hosting;

/// <summary>Lets the migrations tool build the model without starting the program.</summary>
internal sealed class ModerationDbDesign : IDesignTimeDbContextFactory<ModerationDb>
{
    public ModerationDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ModerationDb>().UseSqlite("Data Source=:memory:").Options, Tables.All);
}
