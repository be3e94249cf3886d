using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Alerts;

/// <summary>Tables <c>alerts</c> and <c>alerted_flags</c>.</summary>
internal sealed class AlertsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<Alert>(alert =>
        {
            alert.ToTable("alerts").HasKey(a => a.Id);
            alert.HasIndex(a => new { a.GroupId, a.Key, a.Channel, a.Recipient }).IsUnique();
            alert.HasIndex(a => new { a.State, a.NextTryAt });
            alert.Property(a => a.State).HasConversion<string>();
            alert.HasMany(a => a.Flags).WithOne().HasForeignKey(f => f.AlertId);
        });
        model.Entity<AlertedFlag>(told =>
        {
            told.ToTable("alerted_flags").HasKey(t => t.Id);
            told.HasIndex(t => new { t.FlagId, t.FlagVersion, t.Channel, t.Recipient }).IsUnique();
        });
    }
}
