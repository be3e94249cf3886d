using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Audit;

/// <summary>Table <c>decision_log</c>.</summary>
internal sealed class AuditModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<LogEntry>(entry =>
    {
        entry.ToTable("decision_log").HasKey(e => e.Sequence);
        entry.Property(e => e.Sequence).ValueGeneratedNever();
        entry.HasIndex(e => e.PreviousHash).IsUnique();
    });
}
