using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Table <c>decisions</c>.</summary>
internal sealed class ReviewModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<Decision>(decision =>
    {
        decision.ToTable("decisions").HasKey(d => d.Id);
        decision.HasIndex(d => new { d.FlagId, d.FlagVersion }).IsUnique();
        decision.HasIndex(d => d.UndoUntil);
        decision.Property(d => d.Outcome).HasConversion<string>();
        decision.HasOne(d => d.Flag).WithMany().HasForeignKey(d => d.FlagId);
    });
}
