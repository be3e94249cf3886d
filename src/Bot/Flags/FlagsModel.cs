using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>Tables <c>flags</c>, <c>policies</c> and <c>shadow_rulings</c>.</summary>
internal sealed class FlagsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Flag>(flag =>
        {
            flag.ToTable("flags").HasKey(f => f.Id);
            flag.HasIndex(f => f.ItemId).IsUnique();
            flag.HasIndex(f => new { f.GroupId, f.State, f.RaisedAt });
            // What the queue holds in memory is compared with this one alone.
            flag.HasIndex(f => new { f.State, f.Version });
            flag.HasIndex(f => new { f.GroupId, f.AuthorPlatformId, f.RaisedAt });
            flag.HasIndex(f => new { f.GroupId, f.ThreadPlatformId, f.State });
            flag.HasIndex(f => new { f.GroupId, f.RaisedAt });
            flag.Property(f => f.State).HasConversion<string>();
            flag.Property(f => f.Severity).HasConversion<int>();
            flag.Property(f => f.Version).IsConcurrencyToken();
            flag.HasOne(f => f.Item).WithMany().HasForeignKey(f => f.ItemId);
            flag.HasOne(f => f.Verdict).WithMany().HasForeignKey(f => f.VerdictId);
        });
        model.Entity<StoredPolicy>(policy =>
        {
            policy.ToTable("policies").HasKey(p => p.Id);
            policy.HasIndex(p => new { p.GroupId, p.Version }).IsUnique();
            policy.HasIndex(p => p.FromId);
            policy.Property(p => p.Mode).HasConversion<string>();
        });
        model.Entity<ShadowRuling>(ruling =>
        {
            ruling.ToTable("shadow_rulings").HasKey(r => r.Id);
            ruling.HasIndex(r => new { r.PolicyId, r.VerdictId }).IsUnique();
            ruling.HasIndex(r => new { r.PolicyId, r.RuledAt });
            ruling.HasOne(r => r.Verdict).WithMany().HasForeignKey(r => r.VerdictId);
        });
    }
}
