using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Screening;

/// <summary>Tables <c>verdicts</c> and <c>findings</c>.</summary>
internal sealed class ScreeningModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<StoredVerdict>(verdict =>
        {
            verdict.ToTable("verdicts").HasKey(v => v.Id);
            verdict.HasIndex(v => new { v.RevisionId, v.DetectorSet }).IsUnique();
            verdict.HasIndex(v => v.AppliedPolicy);
            // Reports count the few that were not wholly judged.
            verdict.HasIndex(v => v.JudgedAt, "IX_verdicts_not_judged").HasFilter("\"NotJudged\" <> '[]'");
            verdict.Property(v => v.Severity).HasConversion<int>();
            verdict.HasOne(v => v.Revision).WithMany().HasForeignKey(v => v.RevisionId);
            verdict.HasMany(v => v.Findings).WithOne().HasForeignKey(f => f.VerdictId);
        });
        model.Entity<StoredFinding>(finding =>
        {
            finding.ToTable("findings").HasKey(f => f.Id);
            finding.Property(f => f.Half).HasConversion<string>();
            finding.Property(f => f.Severity).HasConversion<int>();
        });
    }
}
