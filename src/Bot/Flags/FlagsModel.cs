using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Flags;

/// <summary>Table <c>flags</c>.</summary>
internal sealed class FlagsModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<Flag>(flag =>
    {
        flag.ToTable("flags").HasKey(f => f.Id);
        flag.HasIndex(f => f.ItemId).IsUnique();
        flag.HasIndex(f => new { f.GroupId, f.State });
        flag.Property(f => f.State).HasConversion<string>();
        flag.Property(f => f.Severity).HasConversion<int>();
        flag.Property(f => f.Version).IsConcurrencyToken();
        flag.HasOne(f => f.Item).WithMany().HasForeignKey(f => f.ItemId);
        flag.HasOne(f => f.Verdict).WithMany().HasForeignKey(f => f.VerdictId);
    });
}
