using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>The accounts, in the same SQLite file as the rest.</summary>
internal sealed class SignInDb(DbContextOptions<SignInDb> options) : IdentityUserContext<AdminUser>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AdminUser>(admin =>
        {
            admin.ToTable("admins");
            admin.Property(a => a.Role).HasConversion<string>();
            admin.Property(a => a.DisplayName).HasMaxLength(AdminUser.MaxName);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("admin_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("admin_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("admin_tokens");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
}
