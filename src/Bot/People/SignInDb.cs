using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.People;

/// <summary>The accounts, in the same SQLite file as the rest.</summary>
internal sealed class SignInDb(DbContextOptions<SignInDb> options) : IdentityUserContext<AdminUser>(options)
{
    /// <summary>Longest id of a passkey, in bytes: WebAuthn level 3, 5.1.3.</summary>
    private const int LongestCredentialId = 1023;

    public DbSet<AdminSession> Sessions => Set<AdminSession>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AdminUser>(admin =>
        {
            admin.ToTable("admins");
            admin.Property(a => a.Role).HasConversion<string>();
            admin.Property(a => a.DisplayName).HasMaxLength(AdminUser.MaxName);
            admin.HasIndex(a => a.InvitationHash).IsUnique();
        });
        builder.Entity<AdminSession>(session =>
        {
            session.ToTable("admin_sessions");
            session.HasOne<AdminUser>().WithMany().HasForeignKey(s => s.AdminId).OnDelete(DeleteBehavior.Cascade);
            session.HasIndex(s => new { s.AdminId, s.LastSeenAt });
        });
        // As version 3 of Identity's tables has it; said here, so that the tools and the commands mean the same tables.
        builder.Entity<IdentityUserPasskey<string>>(passkey =>
        {
            passkey.ToTable("admin_passkeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<AdminUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("admin_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("admin_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("admin_tokens");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
}
