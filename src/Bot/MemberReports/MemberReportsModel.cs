using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>Tables <c>member_reports</c> and <c>report_links</c>.</summary>
internal sealed class MemberReportsModel : IEntityModel
{
    public void Configure(ModelBuilder model)
    {
        model.Entity<MemberReport>(report =>
        {
            report.ToTable("member_reports").HasKey(r => r.Id);
            report.HasIndex(r => r.ItemId);
            report.HasOne(r => r.Item).WithMany().HasForeignKey(r => r.ItemId);
        });
        model.Entity<ReportLink>(link =>
        {
            link.ToTable("report_links").HasKey(l => l.Id);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.ExpiresAt);
        });
    }
}
