using Microsoft.EntityFrameworkCore;

namespace ModerationBot.Bot.Storage;

/// <summary>The one database: every stage reads the rows of the stage before it and writes its own.</summary>
internal sealed class ModerationDb(DbContextOptions<ModerationDb> options, IEnumerable<IEntityModel> models) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (IEntityModel model in models)
        {
            model.Configure(modelBuilder);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
}
