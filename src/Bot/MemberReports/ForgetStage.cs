using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.MemberReports;

/// <summary>
/// Forgets links a month past their end, and what members wrote about items whose own text was gone before, which the erase
/// stage therefore never meets.
/// </summary>
internal sealed class ForgetStage(IDbContextFactory<ModerationDb> factory, IOptions<RetentionOptions> retention, TimeProvider time) : IStage
{
    /// <summary>Days that an ended link is known as such, so that its page can say so.</summary>
    private const int EndedDays = 30;

    public string Name => "forget";

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset ended = now.AddDays(-EndedDays);
        DateTimeOffset closed = now.AddDays(-retention.Value.DecidedDays);
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        int links = await db.Set<ReportLink>().Where(l => l.ExpiresAt < ended).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        int reports = await ReportErasure.EraseAsync(
            db.Set<MemberReport>().Where(r =>
                db.Set<Flag>().Any(f => f.ItemId == r.ItemId && f.State == FlagState.Closed && f.ClosedAt < closed)),
            cancellationToken).ConfigureAwait(false);
        return links + reports;
    }
}
