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
        // Read from the payload, never stored beside it: what the page filters by is what the hash covers.
        entry.Property(e => e.ActorId).HasComputedColumnSql(
            "CASE WHEN json_valid(\"Payload\") THEN json_extract(\"Payload\", '$.actor') END", stored: false);
        // Each index ends with the sequence by itself: it is the row's own number.
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => e.Kind);
        entry.HasIndex(e => e.ActorId);
        entry.HasIndex(e => new { e.ActorId, e.Kind });
    });
}
