using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review.Examples;
using ModerationBot.Bot.Review.Items;
using ModerationBot.Bot.Review.Items.Notes;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review;

/// <summary>Tables <c>decisions</c>, <c>claims</c>, <c>skips</c>, <c>batches</c>, <c>openings</c>, <c>notes</c> and <c>examples</c>.</summary>
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
            decision.Property(d => d.Before).HasConversion(
                before => JsonSerializer.Serialize(before, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<FlagMarks>(json, JsonSerializerOptions.Default)!);
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
            batch.Property(b => b.Refused).HasConversion(
                refused => JsonSerializer.Serialize(refused, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<Dictionary<DeskStatus, int>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<Dictionary<DeskStatus, int>>(
                    (one, other) => one!.Count == other!.Count && !one.Except(other).Any(),
                    refused => refused.Count,
                    refused => new Dictionary<DeskStatus, int>(refused)));
            batch.HasIndex(b => new { b.DecidedBy, b.UndoUntil });
        });
        model.Entity<Skip>(skip =>
        {
            skip.ToTable("skips").HasKey(s => s.Id);
            skip.HasIndex(s => new { s.SkippedBy, s.FlagId }).IsUnique();
            skip.HasOne(s => s.Flag).WithMany().HasForeignKey(s => s.FlagId);
        });
        model.Entity<Opening>(opening =>
        {
            opening.ToTable("openings").HasKey(o => o.Id);
            opening.HasIndex(o => new { o.FlagId, o.FlagVersion, o.OpenedBy }).IsUnique();
            opening.HasIndex(o => new { o.OpenedBy, o.OpenedAt });
        });
        model.Entity<TeamNote>(note =>
        {
            note.ToTable("notes").HasKey(n => n.Id);
            note.HasIndex(n => n.FlagId);
            note.HasOne(n => n.Flag).WithMany().HasForeignKey(n => n.FlagId);
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
