using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Tables <c>decisions</c>, <c>claims</c>, <c>batches</c>, <c>openings</c> and <c>examples</c>.</summary>
internal sealed class ReviewModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("decisions").HasKey(d => d.Id);
            decision.HasIndex(d => new { d.FlagId, d.FlagVersion }).IsUnique();
            decision.HasIndex(d => d.UndoUntil);
            decision.HasIndex(d => d.DecidedAt);
            decision.HasIndex(d => d.UndoesDecisionId).HasFilter("\"UndoesDecisionId\" IS NOT NULL");
            decision.Property(d => d.Outcome).HasConversion<string>();
            decision.HasIndex(d => d.BatchId);
            decision.HasOne(d => d.Flag).WithMany().HasForeignKey(d => d.FlagId);
        });
        model.Entity<Claim>(claim =>
        {
            claim.ToTable("claims").HasKey(c => c.Id);
            claim.HasIndex(c => c.FlagId).IsUnique();
            claim.HasOne(c => c.Flag).WithMany().HasForeignKey(c => c.FlagId);
        });
        model.Entity<Batch>(batch =>
        {
            batch.ToTable("batches").HasKey(b => b.Id);
            batch.Property(b => b.Outcome).HasConversion<string>();
        });
        model.Entity<Opening>(opening =>
        {
            opening.ToTable("openings").HasKey(o => o.Id);
            opening.HasIndex(o => new { o.FlagId, o.FlagVersion, o.OpenedBy }).IsUnique();
        });
        model.Entity<LabelledExample>(example =>
        {
            example.ToTable("examples").HasKey(e => e.Id);
            example.HasIndex(e => e.DecisionId).IsUnique();
            example.HasOne(e => e.Decision).WithMany().HasForeignKey(e => e.DecisionId);
            example.HasOne(e => e.Revision).WithMany().HasForeignKey(e => e.RevisionId);
            example.HasOne(e => e.ParentRevision).WithMany().HasForeignKey(e => e.ParentRevisionId)
                .OnDelete(DeleteBehavior.SetNull);
        });
    }
}
