using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Reports;

/// <summary>Table <c>reports</c>.</summary>
internal sealed class ReportsModel : IEntityModel
{
    public void Configure(ModelBuilder model) => model.Entity<Report>(report =>
    {
        report.ToTable("reports").HasKey(r => r.Id);
        report.HasIndex(r => new { r.GroupId, r.Week }).IsUnique();
    });
}
