using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Appeals;

/// <summary>Table <c>appeals</c>.</summary>
internal sealed class AppealsModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<Appeal>(appeal =>
    {
        appeal.ToTable("appeals").HasKey(a => a.Id);
        appeal.HasIndex(a => a.DecisionId).IsUnique();
        appeal.HasIndex(a => new { a.State, a.ReceivedAt });
        appeal.HasIndex(a => a.Restoral);
        appeal.Property(a => a.State).HasConversion<string>();
        appeal.Property(a => a.Restoral).HasConversion<string>();
        appeal.Property(a => a.Version).IsConcurrencyToken();
        appeal.HasOne(a => a.Decision).WithMany().HasForeignKey(a => a.DecisionId);
    });
}
