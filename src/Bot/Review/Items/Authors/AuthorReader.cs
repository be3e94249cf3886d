using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Storage;

namespace ModerationBot.Bot.Review.Items.Authors;

/// <summary>Reads what an author's flags of the last 90 days came to before this one.</summary>
internal static class AuthorReader
{
    private static readonly TimeSpan Span = TimeSpan.FromDays(90);

    /// <summary>Flags of one author looked at, the latest first.</summary>
    private const int MostFlags = 500;

    public static async Task<AuthorPast> ReadAsync(ModerationDb db, Flag flag, CancellationToken cancellationToken)
    {
        if (flag.AuthorPlatformId is not { } author)
        {
            return AuthorPast.Unknown;
        }

        DateTimeOffset since = flag.RaisedAt - Span;
        List<Past> flags = await db.Set<Flag>().AsNoTracking()
            .Where(f => f.GroupId == flag.GroupId && f.AuthorPlatformId == author && f.RaisedAt >= since
                && (f.RaisedAt < flag.RaisedAt || (f.RaisedAt == flag.RaisedAt && f.Id < flag.Id)))
            .OrderByDescending(f => f.RaisedAt).Take(MostFlags)
            .Select(f => new Past(f.State, db.Set<Decision>().Where(d => d.FlagId == f.Id)
                .OrderByDescending(d => d.FlagVersion).Select(d => (DecisionOutcome?)d.Outcome).FirstOrDefault()))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return new AuthorPast(
            flags.Count + 1,
            flags.Count(f => f is { IsDecided: true, Last: DecisionOutcome.Remove or DecisionOutcome.Hide }),
            flags.Count(f => f is { IsDecided: true, Last: DecisionOutcome.Approve or DecisionOutcome.Restore }),
            flags.Count(f => f is { IsDecided: true, Last: DecisionOutcome.AskEdit }),
            flags.Count(f => !f.IsDecided));
    }

    private sealed record Past(FlagState State, DecisionOutcome? Last)
    {
        public bool IsDecided => State != FlagState.Open && Last is (DecisionOutcome.Remove or DecisionOutcome.Hide
            or DecisionOutcome.Approve or DecisionOutcome.Restore or DecisionOutcome.AskEdit);
    }
}
