using Microsoft.EntityFrameworkCore;
using ModerationBot.Bot.Actions;
using ModerationBot.Bot.Alerts;
using ModerationBot.Bot.Audit;
using ModerationBot.Bot.Feeds;
using ModerationBot.Bot.Flags;
using ModerationBot.Bot.Review;
using ModerationBot.Bot.Storage;
using ModerationBot.Detection;

namespace ModerationBot.Bot.Reports;

/// <summary>Counts one week from the rows of the stages. The only place that does: page, mail and files all read this.</summary>
internal sealed class WeekReader(IDbContextFactory<ModerationDb> factory, TimeProvider time)
{
    private const int TopAuthors = 20;

    /// <summary>The numbers of a week; null when there is no such group.</summary>
    public async Task<WeekNumbers?> ReadAsync(string groupId, IsoWeek week, CancellationToken cancellationToken)
    {
        await using ModerationDb db = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        Group? group = await db.Set<Group>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == groupId, cancellationToken).ConfigureAwait(false);
        if (group is null)
        {
            return null;
        }

        Span span = new(week.Start(group.Zone), week.End(group.Zone), time.GetUtcNow());
        List<FlagRow> flags = await FlagsAsync(db, groupId, span, cancellationToken).ConfigureAwait(false);
        List<DecisionRow> decisions = await DecisionsAsync(db, groupId, span, cancellationToken).ConfigureAwait(false);
        List<DecisionRow> standing = Standing(decisions);
        // A flag raised again by an edit has a newer time than the decision before it: that one is left out.
        List<double> minutes = [.. standing.Where(d => d.DecidedAt >= d.RaisedAt)
            .Select(d => (d.DecidedAt - d.RaisedAt).TotalMinutes).Order()];
        int approved = standing.Count(d => d.Outcome == DecisionOutcome.Approve);
        int removals = standing.Count(d => d.Outcome == DecisionOutcome.Remove);
        int removed = standing.Count(d => d.Outcome == DecisionOutcome.Remove && d.Answer is { } answer && ActionAnswers.Removes(answer));
        int dealt = standing.Count(d => d.Outcome is DecisionOutcome.Hide or DecisionOutcome.AskEdit);
        int wrong = standing.Count(d => d.Reason == DecisionReasons.WrongFlag);
        // Found wrong on appeal: the item may be back, or still wait for a person to bring it back.
        int reversed = standing.Count(d => d.Reversed);
        int judged = approved + removals + dealt + standing.Count(d => d.Reversed && d.Outcome == DecisionOutcome.Restore);
        (int open, DateTimeOffset? oldest) = await OpenAsync(db, groupId, span, cancellationToken).ConfigureAwait(false);
        FeedState? feed = await db.Set<FeedState>().AsNoTracking()
            .SingleOrDefaultAsync(s => s.GroupId == groupId, cancellationToken).ConfigureAwait(false);
        IQueryable<Item> items = db.Set<Item>().Where(i => i.GroupId == groupId && i.SeenAt >= span.From && i.SeenAt < span.To);
        Coverage? coverage = group.HasFeed
            ? await CoverageReader.ReadAsync(db, groupId, span.From, span.Asked, cancellationToken).ConfigureAwait(false)
            : null;
        return new WeekNumbers
        {
            GroupId = groupId,
            GroupName = group.Name,
            Week = week.ToString(),
            From = span.From,
            To = span.To,
            Finished = span.Now >= span.To,
            Posts = await items.CountAsync(i => i.Kind == ContentKind.Post, cancellationToken).ConfigureAwait(false),
            Comments = await items.CountAsync(i => i.Kind == ContentKind.Comment, cancellationToken).ConfigureAwait(false),
            Edits = await EditsAsync(db, groupId, span, cancellationToken).ConfigureAwait(false),
            NotJudged = await NotJudgedAsync(db, groupId, span, cancellationToken).ConfigureAwait(false),
            Flagged = flags.Count,
            FlaggedBefore = await FlaggedBeforeAsync(db, group, week.Previous, cancellationToken).ConfigureAwait(false),
            FlaggedDiscrimination = flags.Count(f => f.Discrimination),
            FlaggedIdentification = flags.Count(f => f.Identification),
            BySeverity = [.. flags.GroupBy(f => f.Severity).OrderByDescending(g => g.Key).Select(g => new CodeCount(g.Key.Code(), g.Count()))],
            ByCategory = [.. flags.SelectMany(f => f.Categories.Distinct()).CountBy(c => c)
                .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => new CodeCount(p.Key, p.Value))],
            Approved = approved,
            Removed = removed,
            RemovalsNotDone = removals - removed,
            WrongFlags = wrong,
            Undone = decisions.Count(d => d.Outcome == DecisionOutcome.Undo),
            Precision = Share.Of(judged - wrong - reversed, judged),
            OpenAtEnd = open,
            OldestOpenHours = (span.Asked - oldest)?.TotalHours,
            MedianMinutesToDecide = Quantile(minutes, 0.5),
            P90MinutesToDecide = Quantile(minutes, 0.9),
            AlertsSent = await db.Set<Alert>().CountAsync(
                a => a.GroupId == groupId && a.SentAt >= span.From && a.SentAt < span.To, cancellationToken).ConfigureAwait(false),
            FlaggedAuthors = flags.Where(f => f.Author is not null).Select(f => f.Author).Distinct().Count(),
            ShareOfTop20 = ShareOfTop(flags),
            FeedHealth = feed?.Health ?? Feeds.FeedHealth.ImportOnly,
            MinutesBlind = coverage?.MinutesBlind,
            Gaps = coverage?.Gaps,
            LongestGapMinutes = coverage?.LongestGapMinutes,
            LastReadAt = feed?.LastSuccessAt,
            LogHead = await db.Set<LogEntry>().OrderByDescending(e => e.Sequence).Select(e => e.Hash)
                .FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    private static Task<List<FlagRow>> FlagsAsync(ModerationDb db, string groupId, Span span, CancellationToken cancellationToken) =>
        db.Set<Flag>().AsNoTracking().Where(f => f.GroupId == groupId && f.RaisedAt >= span.From && f.RaisedAt < span.To)
            .Select(f => new FlagRow(f.Severity, f.Discrimination, f.Identification, f.Categories, f.AuthorPlatformId))
            .ToListAsync(cancellationToken);

    /// <summary>As that week's own report says; counted only when it was never made.</summary>
    private static async Task<int> FlaggedBeforeAsync(ModerationDb db, Group group, IsoWeek week, CancellationToken cancellationToken)
    {
        string name = week.ToString();
        string? made = await db.Set<Report>().Where(r => r.GroupId == group.Id && r.Week == name).Select(r => r.Numbers)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        DateTimeOffset from = week.Start(group.Zone);
        DateTimeOffset to = week.End(group.Zone);
        return made is not null
            ? ReportFormats.FromJson(made).Flagged
            : await db.Set<Flag>().CountAsync(f => f.GroupId == group.Id && f.RaisedAt >= from && f.RaisedAt < to, cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>The last decision of each flag, unless it was taken back. What only asks somebody else decides nothing.</summary>
    private static List<DecisionRow> Standing(List<DecisionRow> decisions) =>
        [.. decisions.Where(d => d.Stands && d.Outcome is not (DecisionOutcome.Escalate or DecisionOutcome.Propose)).GroupBy(d => d.FlagId).Select(same => same.MaxBy(d => d.DecisionId)!)];

    private static Task<List<DecisionRow>> DecisionsAsync(ModerationDb db, string groupId, Span span, CancellationToken cancellationToken) =>
        db.Set<Decision>().AsNoTracking()
            .Where(d => d.Flag.GroupId == groupId && d.DecidedAt >= span.From && d.DecidedAt < span.To)
            .Select(d => new DecisionRow(
                d.Id,
                d.FlagId,
                d.Outcome,
                d.Reason,
                d.DecidedAt,
                d.Flag.RaisedAt,
                d.Outcome != DecisionOutcome.Undo && !db.Set<Decision>().Any(u => u.UndoesDecisionId == d.Id),
                d.Flag.ReversedAt != null && d.Outcome != DecisionOutcome.Approve,
                db.Set<PlatformAction>().Where(a => a.DecisionId == d.Id && a.State == ActionState.Done).Select(a => a.Answer).FirstOrDefault()))
            .ToListAsync(cancellationToken);

    private static async Task<(int Count, DateTimeOffset? Oldest)> OpenAsync(
        ModerationDb db, string groupId, Span span, CancellationToken cancellationToken)
    {
        IQueryable<DateTimeOffset> open = db.Set<Flag>()
            .Where(f => f.GroupId == groupId && f.State == FlagState.Open && f.RaisedAt < span.To).Select(f => f.RaisedAt);
        return (
            await open.CountAsync(cancellationToken).ConfigureAwait(false),
            await open.MinAsync(raisedAt => (DateTimeOffset?)raisedAt, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Items that were not wholly judged. As SQL, because only these very words let the small index of such verdicts be taken,
    /// and a cross join holds SQLite to this order: from the few rows of the week to their items.
    /// </summary>
    private static Task<int> NotJudgedAsync(ModerationDb db, string groupId, Span span, CancellationToken cancellationToken)
    {
        (long from, long to) = (span.From.ToUnixTimeMilliseconds(), span.To.ToUnixTimeMilliseconds());
        return db.Database.SqlQuery<int>(
            $"""
            SELECT COUNT(DISTINCT r."ItemId") AS "Value" FROM verdicts AS v
            CROSS JOIN revisions AS r ON r."Id" = v."RevisionId" CROSS JOIN items AS i ON i."Id" = r."ItemId"
            WHERE v."NotJudged" <> '[]' AND v."JudgedAt" >= {from} AND v."JudgedAt" < {to} AND i."GroupId" = {groupId}
            """).SingleAsync(cancellationToken);
    }

    /// <summary>Edits that were seen; as SQL for the same reason.</summary>
    private static Task<int> EditsAsync(ModerationDb db, string groupId, Span span, CancellationToken cancellationToken)
    {
        (long from, long to) = (span.From.ToUnixTimeMilliseconds(), span.To.ToUnixTimeMilliseconds());
        return db.Database.SqlQuery<int>(
            $"""
            SELECT COUNT(*) AS "Value" FROM revisions AS r CROSS JOIN items AS i ON i."Id" = r."ItemId"
            WHERE r."Number" > 1 AND r."SeenAt" >= {from} AND r."SeenAt" < {to} AND i."GroupId" = {groupId}
            """).SingleAsync(cancellationToken);
    }

    private static double? ShareOfTop(List<FlagRow> flags)
    {
        int[] counts = [.. flags.Select(f => f.Author).OfType<string>().CountBy(author => author).Select(p => p.Value).OrderDescending()];
        return counts.Length == 0 ? null : (double)counts.Take(TopAuthors).Sum() / counts.Sum();
    }

    /// <summary>Nearest-rank quantile of sorted values.</summary>
    private static double? Quantile(List<double> sorted, double q) =>
        sorted.Count == 0 ? null : sorted[Math.Clamp((int)Math.Ceiling(q * sorted.Count) - 1, 0, sorted.Count - 1)];

    private sealed record Span(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Now)
    {
        /// <summary>The instant that the numbers speak of: now, or the end of a week that is over.</summary>
        public DateTimeOffset Asked => Now < To ? Now : To;
    }

    private sealed record FlagRow(
        Severity Severity, bool Discrimination, bool Identification, IReadOnlyList<string> Categories, string? Author);

    private sealed record DecisionRow(
        long DecisionId,
        long FlagId,
        DecisionOutcome Outcome,
        string Reason,
        DateTimeOffset DecidedAt,
        DateTimeOffset RaisedAt,
        bool Stands,
        bool Reversed,
        string? Answer);
}
